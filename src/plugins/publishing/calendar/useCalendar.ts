'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Post } from '../../../core/api/posts'
import type { Answer, Ask } from '../../parts/useV1'
import { type Day, localOf, startOf, addDays } from './days'

/** Posts that one view shows at most. */
const MOST = 500

export type Shown = Post & {
  /** Where it stands: `YYYY-MM-DDTHH:mm` on the calendar's clocks; `null`: nowhere yet. */
  local: string | null
  isMovable: boolean
}

type Move = { post: Shown; from: string | null; to: string }

export type Calendar = {
  /** `null` while nothing has been read yet. */
  posts: Shown[] | null
  failed: boolean
  reload: () => void
  /** @returns why it was not moved; `null`: it was. */
  move: (post: Shown, to: string) => Promise<string | null>
  /** Takes the last move back. @returns what was moved back; `null`: there was none, or it was refused. */
  undo: () => Promise<Move | null>
  canUndo: boolean
}

/** Reads the posts of a range of days, moves them and takes moves back. */
export const useCalendar = ({
  ask,
  first,
  last,
  timeZone,
  tenantId,
}: {
  ask: Ask
  first: Day
  last: Day
  timeZone: string
  tenantId: string | null
}): Calendar => {
  const [posts, setPosts] = useState<Shown[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [version, setVersion] = useState(0)
  const [moves, setMoves] = useState<Move[]>([])
  const latest = useRef(0)

  useEffect(() => {
    const run = (latest.current += 1)
    const controller = new AbortController()
    const from = startOf(first, timeZone).toISOString()
    const to = startOf(addDays(last, 1), timeZone).toISOString()
    const tenant = tenantId ? `&tenantId=${tenantId}` : ''
    void Promise.all([
      readAll(ask, `/posts?from=${from}&to=${to}${tenant}`, controller.signal),
      readAll(ask, `/posts?status=draft${tenant}`, controller.signal),
    ]).then(([dated, drafts]) => {
      if (run !== latest.current) return
      setFailed(!dated || !drafts)
      if (!dated || !drafts) return
      const loose = drafts.filter(({ scheduledAt }) => !scheduledAt)
      setPosts([...dated, ...loose].map((post) => toShown(post, timeZone)))
    })
    return () => controller.abort()
  }, [ask, first, last, timeZone, tenantId, version])

  const place = useCallback(
    async (post: Shown, local: string | null): Promise<string | null> => {
      setPosts((all) => all?.map((one) => (one.id === post.id ? { ...one, local } : one)) ?? all)
      const when = local === null ? null : { local, timeZone }
      const answer: Answer<Post> =
        post.status === 'scheduled'
          ? await ask(`/posts/${post.id}/schedule`, { method: 'POST', body: when })
          : await ask(`/posts/${post.id}`, { method: 'PATCH', body: { plannedFor: when } })
      setPosts(
        (all) =>
          all?.map((one) =>
            one.id === post.id ? (answer.ok ? toShown(answer.data, timeZone) : post) : one,
          ) ?? all,
      )
      return answer.ok ? null : (answer.message ?? '')
    },
    [ask, timeZone],
  )

  return {
    posts,
    failed,
    reload: () => setVersion((value) => value + 1),
    move: async (post, to) => {
      const problem = await place(post, to)
      if (problem === null) setMoves((all) => [...all, { post, from: post.local, to }])
      return problem
    },
    undo: async () => {
      const last = moves.at(-1)
      if (!last) return null
      setMoves((all) => all.slice(0, -1))
      // A scheduled post always had an hour before.
      const problem = await place(last.post, last.from)
      return problem === null ? last : null
    },
    canUndo: moves.length > 0,
  }
}

const toShown = (post: Post, timeZone: string): Shown => {
  const moment = post.publishedAt ?? post.scheduledAt
  return {
    ...post,
    local: moment ? localOf(moment, timeZone) : null,
    isMovable: post.status !== 'published' && !post.sending && !post.publishedAt,
  }
}

/** `null` when it could not be read. */
const readAll = async (ask: Ask, path: string, signal: AbortSignal): Promise<Post[] | null> => {
  const found: Post[] = []
  for (let cursor: string | null = ''; cursor !== null && found.length < MOST;) {
    const more: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
    const answer: Answer<{ items: Post[]; nextCursor: string | null }> = await ask(
      `${path}&limit=100${more}`,
      { signal },
    )
    if (!answer.ok) return null
    found.push(...answer.data.items)
    cursor = answer.data.nextCursor
  }
  return found
}
