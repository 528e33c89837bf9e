'use client'
import { Gutter, useDocumentInfo, useStepNav } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'
import type { Approval } from '../../../../core/api/approvals'
import { useText } from '../../text/useText'
import { Lost } from '../parts/Lost'
import { approvalsPath } from '../parts/paths'
import { useAddress } from '../../../parts/useAddress'
import { useItem } from '../../../parts/useItem'
import { ApprovalScreen } from './ApprovalScreen'
import '../parts/agents.css'
import './approvals.css'

/** Instead of Payload's form of an approval: the question, and its decision. */
export const ApprovalDocument = (): ReactNode => {
  const { id } = useDocumentInfo()
  return (
    <Gutter className="ts-agents">
      {id !== undefined && id !== null && <Question key={id} id={String(id)} />}
    </Gutter>
  )
}

const Question = ({ id }: { id: string }): ReactNode => {
  const { t } = useText()
  const address = useAddress()
  const { setStepNav } = useStepNav()
  const { item, isLost, message, reload, set } = useItem<Approval>(`/approvals/${id}`)
  const url = address(approvalsPath)
  // A title would not fit on a telephone.
  const [approvals, decision] = [t('approvals'), t('decision')]
  useEffect(
    () => setStepNav([{ label: approvals, url }, { label: decision }]),
    [setStepNav, approvals, decision, url],
  )
  if (isLost) return <Lost message={message} onAgain={reload} />
  if (!item) return <p className="ts-agents__help">{t('loading')}</p>
  return <ApprovalScreen key={item.contentHash} approval={item} onDecided={set} onStale={reload} />
}
