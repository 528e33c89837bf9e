'use client'
import { Button, Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { AgentTeam } from '../../../../core/api/agents'
import { useText } from '../../text/useText'
import { MiniGraph } from '../graph/MiniGraph'
import { Lost } from '../parts/Lost'
import { teamPath } from '../parts/paths'
import { useAddress } from '../../../parts/useAddress'
import { useItem } from '../../../parts/useItem'
import { Answer } from './Answer'
import { MoreSettings } from './MoreSettings'
import { useBriefOptions } from './useBriefOptions'
import { useStart } from './useStart'
import '../parts/agents.css'
import './start.css'

/** The form that a team's brief makes, and its start. */
export const StartScreen = ({ teamId }: { teamId: string }): ReactNode => {
  const { t, language } = useText()
  const team = useItem<AgentTeam>(`/agent-teams/${teamId}?language=${language}`)
  if (team.isLost) return <Lost message={team.message} onAgain={team.reload} />
  if (!team.item) return <p className="ts-agents__help">{t('loading')}</p>
  return <StartForm team={team.item} />
}

const StartForm = ({ team }: { team: AgentTeam }): ReactNode => {
  const { t } = useText()
  const address = useAddress()
  const { brief, steps } = team.definition
  const start = useStart(team)
  const options = useBriefOptions(brief, start.answers, start.propose)
  return (
    <>
      <header className="ts-agents__header">
        <div>
          <h1>{t('startOf', { name: team.name })}</h1>
          <p>{team.description}</p>
        </div>
      </header>
      <div className="ts-start">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void start.submit()
          }}
        >
          {start.refusal && (
            <div className="ts-agents__notice ts-agents__notice--error" role="alert">
              <p>{start.refusal}</p>
            </div>
          )}
          {brief.map((field) => (
            <Answer
              key={field.name}
              field={field}
              value={start.answers[field.name]}
              options={options[field.name] ?? null}
              problem={start.problems[field.name]}
              onChange={(value) => start.answer(field.name, value)}
            />
          ))}
          <MoreSettings team={team} settings={start.settings} onChange={start.setSettings} />
          <div className="ts-agents__actions">
            <Button type="submit" margin={false} disabled={start.isBusy}>
              {t(start.isBusy ? 'starting' : 'start')}
            </Button>
          </div>
        </form>
        <aside aria-label={t('graphOf', { name: team.name })}>
          <div className="ts-start__picture">
            <MiniGraph steps={steps} />
          </div>
          <p className="ts-agents__help">{t('startHelp')}</p>
          <Link href={address(teamPath(team.id))} prefetch={false}>
            {t('lookAtSteps')}
          </Link>
        </aside>
      </div>
    </>
  )
}
