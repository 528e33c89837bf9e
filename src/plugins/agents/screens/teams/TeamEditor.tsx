'use client'
import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useMemo, useState, type ReactNode } from 'react'
import { ROLE_NAMES } from '../../../../core/agents/roles'
import { KNOWN_TOOLS } from '../../../../core/agents/toolNames'
import type { Agent, AgentTeam } from '../../../../core/api/agents'
import { insertStep } from '../../../../core/workflow/edit/insertStep'
import { moveStep } from '../../../../core/workflow/edit/moveStep'
import { newStep } from '../../../../core/workflow/edit/newStep'
import { removeStep } from '../../../../core/workflow/edit/removeStep'
import { renameStep } from '../../../../core/workflow/edit/renameStep'
import { replaceStep } from '../../../../core/workflow/edit/replaceStep'
import type { TeamStep } from '../../../../core/workflow/step'
import { stepPlaces } from '../../../../core/workflow/stepPlaces'
import { type KnownNames, validateTeam } from '../../../../core/workflow/validateTeam'
import { useText } from '../../text/useText'
import { TeamGraph } from '../graph/TeamGraph'
import { startPath, teamPath } from '../parts/paths'
import { useAddress } from '../../../parts/useAddress'
import { AddStep } from './AddStep'
import { BriefForm } from './BriefForm'
import { DeleteTeam } from './DeleteTeam'
import type { TeamDraft } from './draftHistory'
import { draftOf } from './draftOf'
import { stepNote, stepTitle } from './names'
import { problemsByStep } from './problemsByStep'
import { StepForm } from './StepForm'
import { TeamHead } from './TeamHead'
import { useSaveTeam } from './useSaveTeam'
import { useTeamDraft } from './useTeamDraft'

/** A team's graph with the form of the chosen step beside it. */
export const TeamEditor = ({
  stored,
  onStored,
  initial,
  agents,
  mayWrite,
  mayDelete,
  mayRun,
}: {
  /** `null`: it is not made yet. */
  stored: AgentTeam | null
  /** With the team as the server has it now. */
  onStored: (team: AgentTeam) => void
  initial: TeamDraft
  agents: readonly Agent[]
  mayWrite: boolean
  mayDelete: boolean
  mayRun: boolean
}): ReactNode => {
  const { t, language } = useText()
  const router = useRouter()
  const address = useAddress()
  const editing = useTeamDraft(initial, stored === null)
  const saving = useSaveTeam(stored)
  const [chosen, setChosen] = useState<string | null>(null)
  const { draft, change } = editing
  const team = draft.definition
  const known = useMemo<KnownNames>(
    () => ({ agents: new Set([...ROLE_NAMES, ...agents.map(({ id }) => id)]), tools: KNOWN_TOOLS }),
    [agents],
  )
  const { problems, places } = useMemo(() => {
    const checked = validateTeam(team, known)
    return {
      problems: problemsByStep(team.steps, 'issues' in checked ? checked.issues : []),
      places: stepPlaces(team.steps),
    }
  }, [team, known])
  const place = places.find(({ step }) => step.id === chosen)
  const problemCount = problems.others.length + [...problems.ofSteps.values()].flat().length

  const setSteps = (steps: TeamStep[], of: string): void =>
    change({ ...draft, definition: { ...team, steps } }, of)
  const save = async (): Promise<void> => {
    const made = await saving.save(draft)
    if (!made) return
    editing.markSaved()
    toast.success(t('saved'))
    if (made.id !== stored?.id) router.replace(address(teamPath(made.id)))
    else {
      onStored(made)
      router.refresh()
    }
  }
  const showTheirs = async (): Promise<void> => {
    const theirs = await saving.readTheirs()
    if (!theirs) return
    onStored(theirs)
    // A change like others: one step back is one's own again.
    const shown = draftOf(theirs)
    change(shown, `theirs ${theirs.updatedAt}`)
    editing.markSaved(shown)
  }
  return (
    <>
      <TeamHead
        {...{ stored, draft, mayWrite }}
        onChange={(words) => change({ ...draft, ...words }, Object.keys(words).join())}
      >
        {mayWrite && (
          <>
            <Button
              buttonStyle="secondary"
              margin={false}
              disabled={!editing.canUndo}
              onClick={editing.undo}
            >
              {t('undo')}
            </Button>
            <Button
              buttonStyle="secondary"
              margin={false}
              disabled={!editing.canRedo}
              onClick={editing.redo}
            >
              {t('redo')}
            </Button>
            <Button
              buttonStyle="secondary"
              margin={false}
              disabled={!editing.isChanged || saving.isSaving || problemCount > 0}
              onClick={() => void save()}
            >
              {t(stored?.builtIn ? 'saveCopy' : 'save')}
            </Button>
          </>
        )}
        {stored && mayDelete && <DeleteTeam team={stored} />}
        {stored && mayRun && !editing.isChanged && (
          <Button el="link" to={address(startPath(stored.id))} margin={false}>
            {t('start')}
          </Button>
        )}
      </TeamHead>
      {saving.refusal && (
        <div className="ts-agents__notice ts-agents__notice--error" role="alert">
          <p>{saving.refusal}</p>
          {saving.isStale && (
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              onClick={() => void showTheirs()}
            >
              {t('showTheirs')}
            </Button>
          )}
        </div>
      )}
      {problemCount > 0 && (
        <div className="ts-agents__notice" role="status">
          <div>
            <p>{t('problemCount', { count: problemCount })}</p>
            {problems.others.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </div>
        </div>
      )}
      <div className="ts-team">
        <div className="ts-team__graph">
          {mayWrite && (
            <AddStep
              selected={place?.step ?? null}
              onAdd={(type, at) => {
                const step = newStep(type, new Set(places.map((one) => one.step.id)))
                setSteps(insertStep(team.steps, { step, at }), `add ${step.id}`)
                setChosen(step.id)
              }}
            />
          )}
          <TeamGraph
            steps={team.steps}
            label={t('graphOf', { name: draft.name })}
            selected={place ? chosen : null}
            onSelect={setChosen}
            look={(step) => ({
              title: stepTitle(step, { t, language }),
              note: stepNote(step, { t, agents, language }),
              tone: 'plain',
              ...(problems.ofSteps.has(step.id) ? { hasProblem: true, state: t('problem') } : {}),
            })}
          />
        </div>
        <div className="ts-team__side">
          {place ? (
            <StepForm
              {...{ place, team, agents, known }}
              problems={problems.ofSteps.get(place.step.id) ?? []}
              isReadOnly={!mayWrite}
              onChange={(step) =>
                setSteps(replaceStep(team.steps, place.step.id, step), `step ${step.id}`)
              }
              onRename={(to) => {
                setSteps(renameStep(team.steps, place.step.id, to), `name ${to}`)
                setChosen(to)
              }}
              onMove={(by) =>
                setSteps(moveStep(team.steps, place.step.id, by), `move ${Date.now()}`)
              }
              onRemove={() =>
                setSteps(removeStep(team.steps, place.step.id), `remove ${place.step.id}`)
              }
            />
          ) : (
            <BriefForm
              brief={team.brief}
              isReadOnly={!mayWrite}
              onChange={(brief) => change({ ...draft, definition: { ...team, brief } }, 'brief')}
            />
          )}
          {place && (
            <Button buttonStyle="secondary" margin={false} onClick={() => setChosen(null)}>
              {t('showBrief')}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}
