'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Page } from '../../core/api/common'
import { useV1 } from './useV1'
import { pagesBehind, pagesFromStart } from './listPages'

export type List<Item> = {
  /** `null` before the first answer. */
  items: Item[] | null
  isLost: boolean
  hasMore: boolean
  showMore: () => void
  reload: () => void
}

/**
 * A list of the API, page by page.
 *
 * @param path with its query; another one begins anew.
 * @param every how often its first page is read again while it is the only one, milliseconds; absent: not by itself.
 */
export const useList = <Item>(path: string, { every }: { every?: number } = {}): List<Item> => {
  const ask = useV1()
  const [pages, setPages] = useState<Page<Item>[] | null>(null)
  const [isLost, setIsLost] = useState(false)
  const [looks, setLooks] = useState(0)

  useEffect(() => {
    setPages(null)
  }, [path])
  useEffect(() => {
    const stopping = new AbortController()
    const read = async (): Promise<void> => {
      const answer = await ask<Page<Item>>(path, { signal: stopping.signal })
      if (stopping.signal.aborted) return
      setIsLost(!answer.ok)
      if (answer.ok) setPages((old) => pagesFromStart(old, answer.data))
    }
    void read()
    const timer = every === undefined ? undefined : setInterval(() => void read(), every)
    return () => {
      stopping.abort()
      clearInterval(timer)
    }
  }, [ask, path, every, looks])

  const next = pages?.at(-1)?.nextCursor ?? null
  const showMore = useCallback(() => {
    if (!next) return
    const more = `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`
    void ask<Page<Item>>(more).then((answer) => {
      if (answer.ok) setPages((old) => pagesBehind(old, { cursor: next, page: answer.data }))
      else setIsLost(true)
    })
  }, [ask, path, next])
  return {
    items: pages?.flatMap(({ items }) => items) ?? null,
    isLost,
    hasMore: next !== null,
    showMore,
    reload: () => {
      setPages(null)
      setLooks((count) => count + 1)
    },
  }
}
