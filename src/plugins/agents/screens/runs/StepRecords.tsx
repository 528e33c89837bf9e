'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { AgentRun, AgentRunStep } from '../../../../core/api/agentRuns'
import type { Agent } from '../../../../core/api/agents'
import { ENDED_RUN_STATES } from '../../../../core/workflow/states'
import type { TeamStep } from '../../../../core/workflow/step'
import { useText } from '../../text/useText'
import { StatePill } from '../parts/StatePill'
import { StepIcon } from '../parts/StepIcon'
import { useActorNames } from '../parts/useActorNames'
import { useReaders } from '../../../parts/useReaders'
import { ValueView } from '../parts/ValueView'
import { agentName, stepTitle } from '../teams/names'
import { logWords } from './logWords'
import type { RunActions } from './useRunActions'

/** The chosen step: each attempt, item and round with what went in and what came out, the latest open. */
export const StepRecords = ({
  step,
  records,
  run,
  agents,
  actions,
}: {
  step: TeamStep
  records: readonly AgentRunStep[]
  run: AgentRun
  /** The tenant's own. */
  agents: readonly Agent[]
  actions: RunActions
}): ReactNode => {
  const { t, language } = useText()
  const names = useActorNames(records.map(({ reviewer }) => reviewer))
  const newest = [...records].reverse()
  return (
    <section aria-labelledby="ts-run-step" data-shown={step.id}>
      <h2 id="ts-run-step">
        <StepIcon type={step.type} /> {stepTitle(step, { t, language })}
      </h2>
      {records.length === 0 && (
        <p className="ts-agents__help">
          {t(ENDED_RUN_STATES.includes(run.state) ? 'stepNotRun' : 'stepNotYet')}
        </p>
      )}
      {newest.map((record, index) => (
        <details key={record.id} open={index === 0} className="ts-record">
          <summary>
            <span>{partOf(record.key) || t('attempt', { count: record.attempt })}</span>{' '}
            <StatePill state={record.state} />
          </summary>
          <Attempt {...{ record, run, agents, names, actions }} />
        </details>
      ))}
    </section>
  )
}

/** Which item and round a record is of: `[0]#2` reads `1 · 2`. */
const partOf = (key: string): string =>
  [...key.matchAll(/\[(\d+)\]|#(\d+)/g)]
    .map(([, item, round]) => (item === undefined ? `#${round}` : String(Number(item) + 1)))
    .join(' · ')

const Attempt = ({
  record,
  run,
  agents,
  names,
  actions,
}: {
  record: AgentRunStep
  run: AgentRun
  agents: readonly Agent[]
  /** By reference. */
  names: Readonly<Record<string, string>>
  actions: RunActions
}): ReactNode => {
  const { t, language } = useText()
  const read = useReaders()
  const { agent, usage, model, error, reviewer } = record
  const mayRedo =
    run.mayControl && ENDED_RUN_STATES.includes(run.state) && record.state !== 'superseded'
  const facts = [
    ...(agent ? [agentName(agent, { agents, language })] : []),
    ...(model ? [model] : []),
    ...(reviewer && names[reviewer] ? [names[reviewer]] : []),
    ...(usage ? [read.duration(usage.milliseconds)] : []),
    ...(usage && usage.inputTokens + usage.outputTokens > 0
      ? [t('tokenCount', { count: read.number(usage.inputTokens + usage.outputTokens) })]
      : []),
    ...(usage ? [read.cost(usage.costUsd)] : []),
    ...(record.attempt > 1 ? [t('attempt', { count: record.attempt })] : []),
  ]
  return (
    <div className="ts-record__body">
      <p className="ts-agents__help">{facts.join(' · ')}</p>
      {error && (
        <p className="ts-agents__notice ts-agents__notice--error">
          {error.message} ({error.code})
        </p>
      )}
      {(record.state === 'done' || record.state === 'superseded') && (
        <div>
          <h3>{t('output')}</h3>
          <ValueView value={record.output} />
        </div>
      )}
      <details className="ts-value__fold">
        <summary>{t('given')}</summary>
        <ValueView value={record.inputs} />
      </details>
      {record.log.length > 0 && (
        <details className="ts-value__fold">
          <summary>{t('log')}</summary>
          <ul className="ts-run__log">
            {record.log.map(({ at, message }, index) => (
              <li key={index}>
                <time dateTime={at}>{read.moment(at)}</time> {logWords(message, { t, language })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayRedo && (
        <div>
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={actions.isBusy}
            onClick={() => void actions.retry({ from: record.key })}
          >
            {t('retryFrom')}
          </Button>
        </div>
      )}
    </div>
  )
}
