'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { AgentRun } from '../../../../core/api/agentRuns'
import { ENDED_RUN_STATES } from '../../../../core/workflow/states'
import { useText } from '../../text/useText'
import { StatePill } from '../parts/StatePill'
import { useActorNames } from '../parts/useActorNames'
import { useReaders } from '../../../parts/useReaders'
import { RunWay } from './RunWay'
import type { RunActions } from './useRunActions'

/** What a run is and how it stands; when it waits or has failed, why, and the way on. */
export const RunHead = ({ run, actions }: { run: AgentRun; actions: RunActions }): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const names = useActorNames([run.startedBy])
  const hasEnded = ENDED_RUN_STATES.includes(run.state)
  return (
    <>
      <header className="ts-agents__header">
        <div>
          <h1>{run.title}</h1>
          <p className="ts-run__about" aria-live="polite">
            <StatePill state={run.state} />
            <span>{run.teamName}</span>
            <span>{read.moment(run.createdAt)}</span>
            {run.startedBy && <span>{names[run.startedBy]}</span>}
          </p>
        </div>
        {run.mayControl && (
          <div className="ts-agents__actions">
            {!hasEnded && (
              <Button
                buttonStyle="secondary"
                margin={false}
                disabled={actions.isBusy}
                onClick={() => void actions.cancel()}
              >
                {t('cancelRun')}
              </Button>
            )}
            {(run.state === 'failed' || run.state === 'cancelled') && (
              <Button margin={false} disabled={actions.isBusy} onClick={() => void actions.retry()}>
                {t('retry')}
              </Button>
            )}
          </div>
        )}
      </header>
      <RunWay run={run} actions={actions} />
    </>
  )
}
