import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { loadCalendar } from './loadCalendar'
import { NewPostLink } from './NewPostLink'
import { PostCalendar } from './PostCalendar'

const PATH = '/calendar'

/** Screen: the posts of the chosen tenant in a calendar. */
export const CalendarView = async ({
  initPageResult,
  params,
  searchParams,
}: AdminViewServerProps) => {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { payload, user, i18n } = req
  const { admin } = payload.config.routes
  // Payload leaves screens of one's own open to everybody.
  if (!user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}${PATH}`)}`)
  const title = (i18n.t as (key: string) => string)('publishing:calendar')
  const data = await loadCalendar(req)
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user}
      viewType="calendar"
      visibleEntities={{
        collections: visibleEntities?.collections,
        globals: visibleEntities?.globals,
      }}
    >
      <SetStepNav nav={[{ label: title, url: `${admin}${PATH}` }]} />
      <Gutter className="ts-calendar-screen">
        <header className="ts-calendar-screen__head">
          <h1>{title}</h1>
          {data.mayWrite && <NewPostLink />}
        </header>
        <PostCalendar {...data} />
      </Gutter>
    </DefaultTemplate>
  )
}
