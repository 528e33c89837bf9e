'use client'
import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import type { AgentRun } from '../../../../core/api/agentRuns'
import { useText } from '../../text/useText'
import { NumberEntry } from '../parts/NumberEntry'
import { approvalPath } from '../parts/paths'
import { useAddress } from '../../../parts/useAddress'
import { useReaders } from '../../../parts/useReaders'
import type { RunActions } from './useRunActions'

/** Why a run does not go on, and what to do; nothing while it does. */
export const RunWay = ({ run, actions }: { run: AgentRun; actions: RunActions }): ReactNode => {
  const { t } = useText()
  const read = useReaders()
  const address = useAddress()
  if (run.state === 'failed')
    return (
      <div className="ts-agents__notice ts-agents__notice--error" role="alert">
        <div>
          <strong>{t('hasFailed')}</strong>
          <p>{run.error?.message ?? run.message}</p>
        </div>
      </div>
    )
  if (run.state !== 'suspended') return null
  if (run.reason === 'budget') return <MoreBudget run={run} actions={actions} />
  const [approvalId] = run.approvalIds
  return (
    <div className="ts-agents__notice" role="status">
      <div>
        <strong>
          {run.reason === 'wait' && run.waitUntil
            ? t('waitsUntil', { when: read.moment(run.waitUntil) })
            : t('waitsApproval')}
        </strong>
        {run.message && <p>{run.message}</p>}
      </div>
      {approvalId && (
        <Button el="link" to={address(approvalPath(approvalId))} margin={false}>
          {t('lookAndDecide')}
        </Button>
      )}
    </div>
  )
}

const MoreBudget = ({ run, actions }: { run: AgentRun; actions: RunActions }): ReactNode => {
  const { t } = useText()
  const { budget } = run
  const [costUsd, setCostUsd] = useState(budget.costUsd)
  const [tokens, setTokens] = useState(budget.tokens)
  const [steps, setSteps] = useState(budget.steps)
  const [seconds, setSeconds] = useState(budget.seconds)
  return (
    <div className="ts-agents__notice" role="status">
      <div>
        <strong>{t('waitsBudget')}</strong>
        {run.message && <p>{run.message}</p>}
        {run.mayControl && (
          <form
            className="ts-run__budget"
            onSubmit={(event) => {
              event.preventDefault()
              void actions.retry({ budget: { costUsd, tokens, steps, seconds } })
            }}
          >
            <NumberEntry
              label={t('budgetCost')}
              {...{ min: 0, step: 'any', value: costUsd, onChange: setCostUsd }}
            />
            <NumberEntry
              label={t('budgetTokens')}
              {...{ min: 1, value: tokens, onChange: setTokens }}
            />
            <NumberEntry
              label={t('budgetSteps')}
              {...{ min: 1, max: 1000, value: steps, onChange: setSteps }}
            />
            <NumberEntry
              label={t('budgetSeconds')}
              {...{ min: 1, value: seconds, onChange: setSeconds }}
            />
            <Button type="submit" margin={false} disabled={actions.isBusy}>
              {t('goOn')}
            </Button>
          </form>
        )}
      </div>
    </div>
  )
}
