import type { AdminViewServerProps } from 'payload'
import { askForLogIn, PanelScreen } from '../../../parts/PanelScreen'
import { teamPath, teamsPath } from '../parts/paths'
import { teamIdOf } from '../parts/teamIdOf'
import { wordsOf } from '../parts/wordsOf'
import { TeamScreen } from './TeamScreen'

/** Screen: a team, its graph and its steps. */
export const TeamView = (props: AdminViewServerProps) => {
  const teamId = teamIdOf(props.params)
  askForLogIn(props, teamPath(teamId))
  const { req } = props.initPageResult
  const t = wordsOf(req)
  const { admin } = req.payload.config.routes
  return (
    <PanelScreen
      {...props}
      className="ts-agents"
      nav={[{ label: t('teams'), url: `${admin}${teamsPath}` }, { label: t('team') }]}
      viewType="agent-team"
    >
      <TeamScreen key={teamId} teamId={teamId} />
    </PanelScreen>
  )
}
