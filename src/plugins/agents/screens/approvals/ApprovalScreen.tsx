'use client'
import { Link } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import type { AgentRun } from '../../../../core/api/agentRuns'
import type { Approval } from '../../../../core/api/approvals'
import { useText } from '../../text/useText'
import { runPath } from '../parts/paths'
import { StatePill } from '../parts/StatePill'
import { useActorNames } from '../parts/useActorNames'
import { useAddress } from '../../../parts/useAddress'
import { useItem } from '../../../parts/useItem'
import { useReaders } from '../../../parts/useReaders'
import { ApprovalItem } from './ApprovalItem'
import { Decision } from './Decision'
import { OutsideLink } from './OutsideLink'
import { useDecision } from './useDecision'

/** What is to be approved, word by word against what was rejected, with the brand's check; and the decision. */
export const ApprovalScreen = ({
  approval,
  onDecided,
  onStale,
}: {
  approval: Approval
  onDecided: (approval: Approval) => void
  onStale: () => void
}): ReactNode => {
  const { t } = useText()
  const address = useAddress()
  const read = useReaders()
  const run = useItem<AgentRun>(`/agent-runs/${approval.runId}`)
  const decision = useDecision({ approval, onDecided, onStale })
  const [isEditing, setIsEditing] = useState(false)
  const isOpen = approval.state === 'pending'
  const before = new Map(approval.before.map((item) => [item.key, item]))
  return (
    <>
      <header className="ts-agents__header">
        <div>
          <h1>{approval.title}</h1>
          <p className="ts-approval__about">
            <StatePill state={approval.state} />
            {approval.round > 1 && <span>{t('round', { round: approval.round })}</span>}
            <span>{read.moment(approval.createdAt)}</span>
            <Link href={address(runPath(approval.runId))} prefetch={false}>
              {t('toRun', { title: run.item?.title ?? '' })}
            </Link>
          </p>
        </div>
      </header>
      {!isOpen && <Outcome approval={approval} />}
      {isOpen && approval.before.length > 0 && (
        <p className="ts-agents__help">{t('comparedNote')}</p>
      )}
      {approval.items.map((item) => (
        <ApprovalItem
          key={item.key}
          item={item}
          before={before.get(item.key) ?? null}
          brandId={run.item?.brandProfileId ?? null}
          texts={decision.edits[item.key] ?? item.texts.map(({ text }) => text)}
          isEditing={isEditing && isOpen}
          onEdit={(texts) => decision.edit(item.key, texts)}
        />
      ))}
      {isOpen && approval.mayDecide && (
        <>
          <Decision
            decision={decision}
            isEditing={isEditing}
            onEditing={(next) => {
              setIsEditing(next)
              if (!next) decision.dropEdits()
            }}
          />
          <OutsideLink approval={approval} />
        </>
      )}
      {isOpen && !approval.mayDecide && (
        <p className="ts-agents__notice" role="note">
          {t('mayNotDecide')}
        </p>
      )}
    </>
  )
}

const Outcome = ({ approval }: { approval: Approval }): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const { state, reason, decidedAt, decidedBy, edited } = approval
  const names = useActorNames([decidedBy])
  const tone =
    state === 'approved' ? 'success' : state === 'rejected' || state === 'void' ? 'error' : null
  return (
    <div className={`ts-agents__notice${tone ? ` ts-agents__notice--${tone}` : ''}`} role="status">
      <div>
        <strong>
          {t(`state_${state}`)}
          {edited ? ` · ${t('edited')}` : ''}
        </strong>
        {reason && <p>{reason}</p>}
        {decidedAt && (
          <p>
            {t('decidedAt', { when: read.moment(decidedAt) })}
            {decidedBy && names[decidedBy] ? ` · ${names[decidedBy]}` : ''}
          </p>
        )}
      </div>
    </div>
  )
}
