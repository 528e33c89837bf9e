'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { AiError } from './AiError'

export type AiTask = {
  isRunning: boolean
  /** Why the last run ended; `null`: it did not fail. */
  error: AiError | null
  /** Runs work; one that is under way is cancelled. */
  run: (work: (signal: AbortSignal) => Promise<void>) => Promise<void>
  cancel: () => void
  /** Forgets the error. */
  forget: () => void
}

/** One piece of work at a time, which ends with the builder. */
export const useAiTask = (): AiTask => {
  const [isRunning, setRunning] = useState(false)
  const [error, setError] = useState<AiError | null>(null)
  const current = useRef<AbortController | null>(null)

  const cancel = useCallback(() => {
    current.current?.abort()
    current.current = null
    setRunning(false)
  }, [])

  useEffect(() => cancel, [cancel])

  const run = useCallback(async (work: (signal: AbortSignal) => Promise<void>) => {
    current.current?.abort()
    const controller = new AbortController()
    current.current = controller
    setRunning(true)
    setError(null)
    const failure = await work(controller.signal).then(
      () => null,
      (reason: unknown) =>
        reason instanceof AiError
          ? reason
          : new AiError({
              code: 'internal',
              message: reason instanceof Error ? reason.message : String(reason),
            }),
    )
    if (current.current !== controller) return
    current.current = null
    setRunning(false)
    setError(failure)
  }, [])

  const forget = useCallback(() => setError(null), [])
  return { isRunning, error, run, cancel, forget }
}
