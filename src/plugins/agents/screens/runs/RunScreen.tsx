'use client'
import { useState, type ReactNode } from 'react'
import type { AgentRun } from '../../../../core/api/agentRuns'
import type { StepState } from '../../../../core/workflow/states'
import { stepPlaces } from '../../../../core/workflow/stepPlaces'
import type { Agent } from '../../../../core/api/agents'
import { useText } from '../../text/useText'
import { type BoxLook } from '../graph/GraphBox'
import { TeamGraph } from '../graph/TeamGraph'
import { useList } from '../../../parts/useList'
import { stepNote, stepTitle } from '../teams/names'
import { RunFacts } from './RunFacts'
import { RunHead } from './RunHead'
import { RunLog } from './RunLog'
import { StepRecords } from './StepRecords'
import { stepStates } from './stepStates'
import { useRunActions } from './useRunActions'

const TONES: Record<StepState, BoxLook['tone']> = {
  running: 'running',
  suspended: 'waiting',
  done: 'done',
  failed: 'failed',
  superseded: 'plain',
  cancelled: 'plain',
}

/** A run: what it waits for, its graph with states, the chosen step, what it has left and used, its log. */
export const RunScreen = ({
  run,
  onChanged,
}: {
  run: AgentRun
  onChanged: () => void
}): ReactNode => {
  const { t, language } = useText()
  const agents = useList<Agent>(`/agents?limit=100&tenantId=${run.tenantId}`)
  const actions = useRunActions(run.id, onChanged)
  const [chosen, setChosen] = useState<string | null>(null)
  const standings = stepStates(run.steps)
  const { steps } = run.definition
  const shown = chosen ?? run.steps.at(-1)?.step ?? null
  const step = stepPlaces(steps).find((place) => place.step.id === shown)?.step ?? null
  return (
    <>
      <RunHead run={run} actions={actions} />
      <div className="ts-run">
        <TeamGraph
          steps={steps}
          label={t('graphOf', { name: run.teamName })}
          selected={shown}
          onSelect={setChosen}
          look={(one) => {
            const standing = standings.get(one.id)
            return {
              title: stepTitle(one, { t, language }),
              note: stepNote(one, { t, agents: agents.items ?? [], language }),
              tone: standing ? TONES[standing.state] : 'plain',
              ...(standing
                ? {
                    state: [
                      t(`state_${standing.state}`),
                      ...(standing.count > 1 ? [`${standing.done}/${standing.count}`] : []),
                    ].join(' '),
                  }
                : {}),
            }
          }}
        />
        <div className="ts-run__side">
          {step && (
            <StepRecords
              step={step}
              records={run.steps.filter((record) => record.step === step.id)}
              run={run}
              agents={agents.items ?? []}
              actions={actions}
            />
          )}
        </div>
      </div>
      <RunFacts run={run} />
      <RunLog run={run} />
    </>
  )
}
