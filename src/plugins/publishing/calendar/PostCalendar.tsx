'use client'
import '../editor/editor.css'
import './calendar.css'
import { Button, Link, toast, useConfig } from '@payloadcms/ui'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useV1 } from '../../parts/useV1'
import { useText } from '../text/useText'
import { CalendarBar } from './CalendarBar'
import { CalendarDays } from './CalendarDays'
import { addDays, type Day, daysOf, localOf, type Mode, step } from './days'
import { MoveDialog } from './MoveDialog'
import { type ChannelInfo, PostChip } from './PostChip'
import { type Shown, useCalendar } from './useCalendar'

/** Hour of a post that is planned for a day and had none. */
const MORNING = '09:00'

/** Below this width the list says more than a grid of letters. Pixels. */
const NARROW = 700

const noPosts: Shown[] = []

/** Posts of a tenant by month, week or as a list; they are moved by dragging or by keys. */
export const PostCalendar = ({
  channels,
  timeZone,
  tenantId,
  mayWrite,
}: {
  channels: ChannelInfo[]
  /** IANA. */
  timeZone: string
  tenantId: string | null
  mayWrite: boolean
}): ReactNode => {
  const { t, language } = useText()
  const { config } = useConfig()
  const ask = useV1()
  const today: Day = localOf(new Date().toISOString(), timeZone).slice(0, 10)
  const [mode, setMode] = useState<Mode>('month')
  const [anchor, setAnchor] = useState<Day>(today)
  const [only, setOnly] = useState('')
  const [asked, setAsked] = useState<Shown | null>(null)
  const [said, setSaid] = useState('')
  const days = useMemo(() => daysOf(mode, anchor), [mode, anchor])
  const first = days[0] ?? anchor
  const last = days.at(-1) ?? anchor
  const calendar = useCalendar({ ask, first, last, timeZone, tenantId })
  const byId = useMemo(() => new Map(channels.map((channel) => [channel.id, channel])), [channels])

  useEffect(() => {
    if (window.innerWidth < NARROW) setMode('list')
  }, [])

  const posts = calendar.posts ?? noPosts
  const shown = posts.filter(({ channelIds }) => !only || channelIds.includes(only))
  const loose = shown.filter(({ local }) => local === null)
  const byDay = new Map<Day, Shown[]>()
  for (const post of shown
    .filter(({ local }) => local !== null)
    .sort((one, other) => (one.local ?? '').localeCompare(other.local ?? ''))) {
    const day = post.local?.slice(0, 10) ?? ''
    byDay.set(day, [...(byDay.get(day) ?? []), post])
  }
  const isEmpty = calendar.posts !== null && !days.some((day) => byDay.has(day))

  const when = (local: string): string =>
    new Intl.DateTimeFormat(language, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'UTC',
    }).format(new Date(`${local}:00Z`))

  const undo = async (): Promise<void> => {
    const back = await calendar.undo()
    if (!back) return
    setSaid(
      t('publishing:movedBack', {
        title: back.post.title,
        when: back.from ? when(back.from) : t('publishing:notPlanned'),
      }),
    )
  }
  const move = async (post: Shown, to: string): Promise<void> => {
    if (!post.isMovable || post.local === to) return
    const problem = await calendar.move(post, to)
    if (problem !== null) {
      toast.error(problem || t('publishing:lost'))
      return
    }
    setSaid(t('publishing:moved', { title: post.title, when: when(to) }))
    // What had the focus stands elsewhere now.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-post="${post.id}"] a`)?.focus(),
    )
  }
  const onDropAt = (postId: string, place: string): void => {
    const post = posts.find(({ id }) => id === postId)
    if (!post) return
    const minute = post.local?.slice(14) ?? '00'
    void move(
      post,
      place.includes('T') ? `${place}:${minute}` : `${place}T${post.local?.slice(11) ?? MORNING}`,
    )
  }

  const chip = (post: Shown): ReactNode => (
    <PostChip
      key={post.id}
      post={mayWrite ? post : { ...post, isMovable: false }}
      channels={byId}
      stepsHours={mode === 'week'}
      onMove={(moved, to) => void move(moved, to)}
      onAsk={setAsked}
    />
  )

  return (
    <div
      className="ts-calendar"
      onKeyDown={(event) => {
        if ((event.ctrlKey || event.metaKey) && event.key === 'z' && calendar.canUndo) {
          event.preventDefault()
          void undo()
        }
      }}
    >
      <CalendarBar
        mode={mode}
        anchor={anchor}
        timeZone={timeZone}
        channels={channels}
        only={only}
        onMode={setMode}
        onOnly={setOnly}
        onToday={() => setAnchor(today)}
        onStep={(direction) => setAnchor(step(mode, anchor, direction))}
      />
      {mayWrite && <p className="ts-calendar__help">{t('publishing:calendarHelp')}</p>}
      <div className="ts-calendar__said">
        <span role="status">{said}</span>
        {calendar.canUndo && (
          <button type="button" onClick={() => void undo()}>
            {t('publishing:undo')}
          </button>
        )}
      </div>
      {calendar.failed ? (
        <div className="ts-calendar__empty" role="alert">
          <h2>{t('publishing:loadFailed')}</h2>
          <Button buttonStyle="secondary" margin={false} onClick={calendar.reload}>
            {t('publishing:tryAgain')}
          </Button>
        </div>
      ) : (
        <>
          {isEmpty && (
            <div className="ts-calendar__empty">
              <h2>{t('publishing:emptyTitle')}</h2>
              <p>{t('publishing:emptyText')}</p>
              {mayWrite && (
                <Link href={`${config.routes.admin}/collections/posts/create`} prefetch={false}>
                  {t('publishing:newPost')}
                </Link>
              )}
            </div>
          )}
          <div aria-busy={calendar.posts === null}>
            <CalendarDays
              mode={mode}
              days={days}
              anchor={anchor}
              today={today}
              byDay={byDay}
              chip={chip}
              onDropAt={onDropAt}
            />
          </div>
          {loose.length > 0 && (
            <section className="ts-calendar__loose" aria-labelledby="ts-loose">
              <h2 id="ts-loose">{t('publishing:notPlanned')}</h2>
              {mayWrite && <p>{t('publishing:notPlannedHelp')}</p>}
              <div className="ts-calendar__rows">{loose.map(chip)}</div>
            </section>
          )}
        </>
      )}
      {asked && (
        <MoveDialog
          post={asked}
          proposal={`${addDays(today, 1)}T${MORNING}`}
          timeZone={timeZone}
          onMove={(to) => void move(asked, to)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
