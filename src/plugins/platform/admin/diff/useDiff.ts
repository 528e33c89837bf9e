'use client'
import { useCallback, useEffect, useState } from 'react'
import type { DeploymentDiff } from '../../../../core/api/deployments'
import { callApi } from '../lib/callApi'
import { useApi } from '../lib/useApi'

export type DiffState =
  | { kind: 'loading' }
  | { kind: 'failed'; message: string | null; again: () => void }
  | { kind: 'known'; diff: DeploymentDiff }

/**
 * What differs between two deployments.
 *
 * @param against the one to compare with; absent: what was live before this one.
 */
export const useDiff = ({
  releaseId,
  against,
}: {
  releaseId: string
  against?: string
}): DiffState => {
  const { v1 } = useApi()
  const [state, setState] = useState<DiffState>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  useEffect(() => {
    const asking = new AbortController()
    setState({ kind: 'loading' })
    const load = async (): Promise<void> => {
      const query = against ? `?against=${encodeURIComponent(against)}` : ''
      const called = await callApi<DeploymentDiff>({
        url: v1(`/deploy/${releaseId}/diff${query}`),
        signal: asking.signal,
      })
      if (asking.signal.aborted) return
      setState(
        called.ok
          ? { kind: 'known', diff: called.data }
          : { kind: 'failed', message: called.refusal.detail ?? null, again },
      )
    }
    void load()
    return () => asking.abort()
  }, [v1, releaseId, against, attempt, again])
  return state
}
