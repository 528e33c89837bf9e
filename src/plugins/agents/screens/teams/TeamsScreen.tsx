'use client'
import { Button, Gutter, useStepNav } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'
import { useEffect, type ReactNode } from 'react'
import type { AgentTeam } from '../../../../core/api/agents'
import { useText } from '../../text/useText'
import { Lost } from '../parts/Lost'
import { NEW_TEAM, runsPath, teamPath } from '../parts/paths'
import { useAddress } from '../../../parts/useAddress'
import { useList } from '../../../parts/useList'
import { useTenantQuery } from '../parts/useTenantQuery'
import { TeamCard } from './TeamCard'
import '../parts/agents.css'
import './teams.css'

/** Instead of Payload's list: the teams that are built in, and those of one's own, each with its graph. */
export const TeamsScreen = ({ hasCreatePermission }: ListViewClientProps): ReactNode => {
  const { t, language } = useText()
  const address = useAddress()
  const { setStepNav } = useStepNav()
  const list = useList<AgentTeam>(`/agent-teams${useTenantQuery({ language, limit: '100' })}`)
  const title = t('teams')
  useEffect(() => setStepNav([{ label: title }]), [setStepNav, title])
  const built = list.items?.filter(({ builtIn }) => builtIn) ?? []
  const own = list.items?.filter(({ builtIn }) => !builtIn) ?? []
  return (
    <Gutter className="ts-agents">
      <header className="ts-agents__header">
        <div>
          <h1>{title}</h1>
          <p>{t('teamsIntro')}</p>
        </div>
        <div className="ts-agents__actions">
          <Button el="link" to={address(runsPath)} buttonStyle="secondary" margin={false}>
            {t('runs')}
          </Button>
          {hasCreatePermission && (
            <Button
              el="link"
              to={address(teamPath(NEW_TEAM))}
              buttonStyle="secondary"
              margin={false}
            >
              {t('newTeam')}
            </Button>
          )}
        </div>
      </header>
      {list.items === null && !list.isLost && <p className="ts-agents__help">{t('loading')}</p>}
      {list.isLost && <Lost onAgain={list.reload} />}
      {built.length > 0 && (
        <section aria-labelledby="ts-teams-built">
          <h2 id="ts-teams-built">{t('teamsBuilt')}</h2>
          <Cards teams={built} mayStart={hasCreatePermission} />
        </section>
      )}
      {list.items !== null && (
        <section aria-labelledby="ts-teams-own">
          <h2 id="ts-teams-own">{t('teamsOwn')}</h2>
          {own.length === 0 ? (
            <p className="ts-agents__help">{t('teamsOwnNone')}</p>
          ) : (
            <Cards teams={own} mayStart={hasCreatePermission} />
          )}
        </section>
      )}
      {list.hasMore && (
        <Button buttonStyle="secondary" margin={false} onClick={list.showMore}>
          {t('showMore')}
        </Button>
      )}
    </Gutter>
  )
}

const Cards = ({ teams, mayStart }: { teams: AgentTeam[]; mayStart: boolean }): ReactNode => (
  <ul className="ts-teams">
    {teams.map((team) => (
      <li key={team.id}>
        <TeamCard team={team} mayStart={mayStart} />
      </li>
    ))}
  </ul>
)
