'use client'
import { Button } from '@payloadcms/ui'
import { useMemo, type ReactNode } from 'react'
import type { Agent } from '../../../../core/api/agents'
import { childrenOf } from '../../../../core/workflow/childrenOf'
import type { StepPlace } from '../../../../core/workflow/stepPlaces'
import type { TeamStep } from '../../../../core/workflow/step'
import type { TeamDefinition } from '../../../../core/workflow/team'
import type { KnownNames } from '../../../../core/workflow/validateTeam'
import { offeredPlaceholders } from '../../../../core/workflow/edit/offeredPlaceholders'
import { useText } from '../../text/useText'
import { Entry } from '../../../parts/Entry'
import { StepIcon } from '../parts/StepIcon'
import { stepTitle } from './names'
import { StepFields } from './StepFields'
import { StepName } from './StepName'

/** The chosen step: what is wrong with it, what it is told, what it waits for, where it stands. */
export const StepForm = ({
  place: { step, parents },
  team,
  agents,
  known,
  problems,
  isReadOnly,
  onChange,
  onRename,
  onMove,
  onRemove,
}: {
  place: StepPlace
  team: TeamDefinition
  agents: readonly Agent[]
  known: KnownNames
  problems: readonly string[]
  isReadOnly: boolean
  onChange: (step: TeamStep) => void
  onRename: (to: string) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}): ReactNode => {
  const { t, language } = useText()
  const placeholders = useMemo(
    () => offeredPlaceholders({ team, id: step.id, known }),
    [team, step.id, known],
  )
  const parent = parents.at(-1)
  const needs = step.needs ?? []
  // Those beside it; others it waits for where they stand.
  const before = (parent ? childrenOf(parent) : team.steps).filter(
    ({ id }) => placeholders.includes(`steps.${id}.output`) || needs.includes(id),
  )
  const isInOrder = parent?.type === 'sequence'
  const isInList = !parent || ['sequence', 'parallel', 'manager'].includes(parent.type)
  const setNeeds = (next: string[]): void => {
    const { needs: _, ...rest } = step
    onChange((next.length > 0 ? { ...rest, needs: next } : rest) as TeamStep)
  }
  return (
    <section className="ts-step-form" aria-labelledby="ts-step-title">
      <h2 id="ts-step-title">
        <StepIcon type={step.type} /> {stepTitle(step, { t, language })}
      </h2>
      <p className="ts-agents__help">{t(`about_${step.type}`)}</p>
      {problems.length > 0 && (
        <div className="ts-agents__notice ts-agents__notice--error" role="alert">
          <div>
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </div>
        </div>
      )}
      <Entry label={t('title')}>
        {(props) => (
          <input
            {...props}
            type="text"
            maxLength={120}
            readOnly={isReadOnly}
            value={step.title ?? ''}
            onChange={({ target }) => {
              const { title: _, ...rest } = step
              onChange((target.value ? { ...rest, title: target.value } : rest) as TeamStep)
            }}
          />
        )}
      </Entry>
      <StepFields {...{ step, agents, placeholders, isReadOnly, onChange }} />
      {!isInOrder && before.length > 0 && (
        <fieldset className="ts-entry">
          <legend>{t('waitsFor')}</legend>
          <div className="ts-entry__choices">
            {before.map((other) => (
              <label key={other.id}>
                <input
                  type="checkbox"
                  disabled={isReadOnly}
                  checked={needs.includes(other.id)}
                  onChange={({ target }) =>
                    setNeeds(
                      target.checked
                        ? [...needs, other.id]
                        : needs.filter((one) => one !== other.id),
                    )
                  }
                />
                {stepTitle(other, { t, language })}
              </label>
            ))}
          </div>
          <small>{t('waitsForHelp')}</small>
        </fieldset>
      )}
      <StepName key={step.id} id={step.id} isReadOnly={isReadOnly} onRename={onRename} />
      {!isReadOnly && (
        <div className="ts-agents__actions">
          {isInList && (
            <>
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                onClick={() => onMove(-1)}
              >
                {t('earlier')}
              </Button>
              <Button buttonStyle="secondary" size="small" margin={false} onClick={() => onMove(1)}>
                {t('later')}
              </Button>
            </>
          )}
          <Button buttonStyle="error" size="small" margin={false} onClick={onRemove}>
            {t('removeStep')}
          </Button>
        </div>
      )}
    </section>
  )
}
