'use client'
import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Approval } from '../../../../core/api/approvals'
import { useText } from '../../text/useText'
import { approvalPath } from '../parts/paths'
import { StatePill } from '../parts/StatePill'
import { useAddress } from '../../../parts/useAddress'
import { useReaders } from '../../../parts/useReaders'

/** Things named in a row at most. */
const MOST = 4

/** One question of the inbox: what is asked about, since when. */
export const ApprovalRow = ({ approval }: { approval: Approval }): ReactNode => {
  const { t } = useText()
  const address = useAddress()
  const read = useReaders()
  const { id, title, state, items, round, createdAt } = approval
  const rest = items.length - MOST
  return (
    <article className="ts-inbox__row" data-approval={id}>
      <div>
        <h2>
          <Link href={address(approvalPath(id))} prefetch={false}>
            {title}
          </Link>
        </h2>
        <p>
          {items
            .slice(0, MOST)
            .map((item) => `${t(`kind_${item.kind}`)}: ${item.title}`)
            .join(' · ')}
          {rest > 0 && ` · ${t('moreCount', { count: rest })}`}
        </p>
      </div>
      <div className="ts-inbox__facts">
        <StatePill state={state} />
        {round > 1 && <small>{t('round', { round })}</small>}
        <small>
          <time dateTime={createdAt}>{read.moment(createdAt)}</time>
        </small>
      </div>
    </article>
  )
}
