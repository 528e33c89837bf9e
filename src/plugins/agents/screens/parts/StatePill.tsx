'use client'
import { Pill } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { ApprovalState, RunState, StepState } from '../../../../core/workflow/states'
import { useText } from '../../text/useText'

type State = RunState | StepState | ApprovalState

const STYLES: Partial<Record<State, 'success' | 'warning' | 'error'>> = {
  succeeded: 'success',
  done: 'success',
  approved: 'success',
  running: 'warning',
  suspended: 'warning',
  pending: 'warning',
  failed: 'error',
  rejected: 'error',
}

/** The state of a run, a step or an approval. */
export const StatePill = ({ state }: { state: State }): ReactNode => {
  const { t } = useText()
  return (
    <Pill pillStyle={STYLES[state] ?? 'light-gray'} size="small">
      {t(`state_${state}`)}
    </Pill>
  )
}
