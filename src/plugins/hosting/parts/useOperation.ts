'use client'
import { useEffect, useState } from 'react'
import { ENDED_OPERATION_STATUSES, type Operation } from '../../../core/api/operations'
import { useV1 } from '../../parts/useV1'

const SECOND = 1000

/** Between two looks. Milliseconds. */
const POLL = SECOND

/** An operation until it has ended. @param id `null`: none. */
export const useOperation = (id: string | null): Operation | null => {
  const ask = useV1()
  const [operation, setOperation] = useState<Operation | null>(null)
  useEffect(() => {
    setOperation(null)
    if (id === null) return
    const stopping = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const answer = await ask<Operation>(`/operations/${id}`, { signal: stopping.signal })
      if (stopping.signal.aborted) return
      if (answer.ok) setOperation(answer.data)
      if (answer.ok && ENDED_OPERATION_STATUSES.includes(answer.data.status)) return
      timer = setTimeout(() => void look(), POLL)
    }
    void look()
    return () => {
      stopping.abort()
      clearTimeout(timer)
    }
  }, [ask, id])
  return operation?.id === id ? operation : null
}
