'use client'
import { Link, useConfig } from '@payloadcms/ui'
import type { KeyboardEvent, ReactNode } from 'react'
import type { ChannelKind } from '../../../core/publishing/channelKinds'
import { KindIcon } from '../parts/KindIcon'
import { StatePill } from '../parts/StatePill'
import { useText } from '../text/useText'
import { moveLocal } from './days'
import type { Shown } from './useCalendar'

/** Type of what is dragged, so that nothing else can be dropped. */
export const DRAGGED = 'application/x-tausestack-post'

export type ChannelInfo = { id: string; name: string; kind: ChannelKind }

/** A post in the calendar: its hour, channels and state; dragged, or moved by keys. */
export const PostChip = ({
  post,
  channels,
  stepsHours,
  onMove,
  onAsk,
}: {
  post: Shown
  channels: ReadonlyMap<string, ChannelInfo>
  /** Alt and the vertical arrows move by an hour, else by a week. */
  stepsHours: boolean
  onMove: (post: Shown, to: string) => void
  /** Asks for an hour. */
  onAsk: (post: Shown) => void
}): ReactNode => {
  const { t } = useText()
  const { config } = useConfig()
  const own = post.channelIds.flatMap((id) => channels.get(id) ?? [])
  const kinds = [...new Set(own.map(({ kind }) => kind))]
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = BY_KEY[event.key]
    if (!event.altKey || !by || !post.isMovable || !post.local) return
    event.preventDefault()
    const [days, vertical] = by
    onMove(
      post,
      moveLocal(
        post.local,
        days ? { days } : stepsHours ? { hours: vertical } : { days: 7 * vertical },
      ),
    )
  }
  return (
    <article
      className={`ts-chip ts-chip--${post.status} ts-chip--${kinds[0] ?? 'none'}`}
      draggable={post.isMovable}
      data-post={post.id}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, post.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <Link
        className="ts-chip__link"
        href={`${config.routes.admin}/collections/posts/${post.id}`}
        prefetch={false}
        draggable={false}
      >
        <span className="ts-chip__head">
          {kinds.map((kind) => (
            <KindIcon kind={kind} key={kind} />
          ))}
          {post.local && <span className="ts-chip__time">{post.local.slice(11)}</span>}
        </span>
        <span className="ts-chip__title">{post.title}</span>
        {own.length > 0 && (
          <span className="ts-chip__channels">{own.map(({ name }) => name).join(', ')}</span>
        )}
      </Link>
      <div className="ts-chip__foot">
        <StatePill state={post.status} />
        {post.isMovable && (
          <button
            type="button"
            className="ts-chip__move"
            aria-label={t('publishing:moveOf', { title: post.title })}
            onClick={() => onAsk(post)}
          >
            {t('publishing:move')}
          </button>
        )}
      </div>
    </article>
  )
}

/** Days to the side, or a step up and down. */
const BY_KEY: Record<string, [days: number, vertical: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
