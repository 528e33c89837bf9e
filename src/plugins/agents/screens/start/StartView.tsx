import type { AdminViewServerProps } from 'payload'
import { askForLogIn, PanelScreen } from '../../../parts/PanelScreen'
import { startPath, teamsPath } from '../parts/paths'
import { teamIdOf } from '../parts/teamIdOf'
import { wordsOf } from '../parts/wordsOf'
import { StartScreen } from './StartScreen'

/** Screen: tell a team what it is for, and start it. */
export const StartView = (props: AdminViewServerProps) => {
  const teamId = teamIdOf(props.params)
  askForLogIn(props, startPath(teamId))
  const { req } = props.initPageResult
  const t = wordsOf(req)
  const { admin } = req.payload.config.routes
  return (
    <PanelScreen
      {...props}
      className="ts-agents"
      nav={[{ label: t('teams'), url: `${admin}${teamsPath}` }, { label: t('start') }]}
      viewType="agent-start"
    >
      <StartScreen key={teamId} teamId={teamId} />
    </PanelScreen>
  )
}
