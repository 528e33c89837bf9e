'use client'
import { useEffect, useState } from 'react'
import { useV1 } from './useV1'

export type Item<Data> = {
  /** `null` before the first answer. */
  item: Data | null
  isLost: boolean
  /** What the server said. */
  message: string | null
  reload: () => void
  /** What an answer to something else has told about it. */
  set: (item: Data) => void
}

/** One thing of the API. @param path `null`: none. */
export const useItem = <Data>(path: string | null): Item<Data> => {
  const ask = useV1()
  const [item, setItem] = useState<Data | null>(null)
  const [problem, setProblem] = useState<{ message: string | null } | null>(null)
  const [looks, setLooks] = useState(0)
  useEffect(() => {
    if (path === null) return
    const stopping = new AbortController()
    void ask<Data>(path, { signal: stopping.signal }).then((answer) => {
      if (stopping.signal.aborted) return
      setProblem(answer.ok ? null : { message: answer.message })
      if (answer.ok) setItem(answer.data)
    })
    return () => stopping.abort()
  }, [ask, path, looks])
  return {
    item,
    isLost: problem !== null && item === null,
    message: problem?.message ?? null,
    reload: () => setLooks((count) => count + 1),
    set: setItem,
  }
}
