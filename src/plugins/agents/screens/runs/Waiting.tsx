'use client'
import type { ReactNode } from 'react'
import type { AgentRunSummary } from '../../../../core/api/agentRuns'
import { useText } from '../../text/useText'
import { useReaders } from '../../../parts/useReaders'

/** What a run waits for, in a few words; nothing when it does not wait. */
export const Waiting = ({ run }: { run: AgentRunSummary }): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  if (run.state !== 'suspended') return null
  if (run.reason === 'wait' && run.waitUntil)
    return t('waitsUntil', { when: read.moment(run.waitUntil) })
  return t(run.reason === 'budget' ? 'waitsBudget' : 'waitsApproval')
}
