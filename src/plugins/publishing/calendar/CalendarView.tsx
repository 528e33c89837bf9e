import type { AdminViewServerProps } from 'payload'
import { askForLogIn, PanelScreen } from '../../parts/PanelScreen'
import { loadCalendar } from './loadCalendar'
import { NewPostLink } from './NewPostLink'
import { PostCalendar } from './PostCalendar'

const PATH = '/calendar'

/** Screen: the posts of the chosen tenant in a calendar. */
export const CalendarView = async (props: AdminViewServerProps) => {
  askForLogIn(props, PATH)
  const { req } = props.initPageResult
  const title = (req.i18n.t as (key: string) => string)('publishing:calendar')
  const data = await loadCalendar(req)
  const url = `${req.payload.config.routes.admin}${PATH}`
  return (
    <PanelScreen
      {...props}
      className="ts-calendar-screen"
      nav={[{ label: title, url }]}
      viewType="calendar"
    >
      <header className="ts-calendar-screen__head">
        <h1>{title}</h1>
        {data.mayWrite && <NewPostLink />}
      </header>
      <PostCalendar {...data} />
    </PanelScreen>
  )
}
