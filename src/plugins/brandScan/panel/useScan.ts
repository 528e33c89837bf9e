'use client'
import { useCallback, useEffect, useState } from 'react'
import type { BrandProfile, BrandScan, ScanBrand, StartedScan } from '../../../core/api/brands'
import type { Problem } from '../../../core/api/common'
import { ENDED_OPERATION_STATUSES, type Operation } from '../../../core/api/operations'
import { ask } from '../lib/ask'
import { useAddresses } from '../lib/useAddresses'
import { useIntent } from '../lib/useIntent'

/** Between two questions how far it is. Milliseconds. */
const POLL = 500

export type ScanWork = {
  phase: 'form' | 'running' | 'ended' | 'missing'
  operation: Operation | null
  /** Of a scan that has succeeded: what it has found, and the profile beside it. */
  result: { scan: BrandScan; brand: BrandProfile } | null
  /** The last question had no answer. */
  isLost: boolean
  isBusy: boolean
  /** Why the scan could not be started. */
  refusal: Partial<Problem> | null
  start: (body: ScanBrand) => void
  cancel: () => void
  /** Follows an operation that runs already. */
  show: (id: string) => void
  /** Back to the form. */
  reset: () => void
  /** Reads the result again, after the profile has changed. */
  refresh: () => Promise<void>
}

/** Starts a scan and follows it; the operation stands in the address, so that a reload goes on with it. */
export const useScan = (first: string | null): ScanWork => {
  const { v1 } = useAddresses()
  const [id, setId] = useState(first)
  const [operation, setOperation] = useState<Operation | null>(null)
  const [result, setResult] = useState<ScanWork['result']>(null)
  const [isMissing, setIsMissing] = useState(false)
  const [isLost, setIsLost] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Partial<Problem> | null>(null)
  const { keyOf, settle } = useIntent()

  const read = useCallback(
    async (operationId: string): Promise<ScanWork['result']> => {
      const scan = await ask<BrandScan>(v1(`/brands/scans/${operationId}`))
      if (!scan.ok) return null
      const brand = await ask<BrandProfile>(v1(`/brands/${scan.data.brandId}`))
      return brand.ok ? { scan: scan.data, brand: brand.data } : null
    },
    [v1],
  )

  useEffect(() => {
    if (!id) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const look = async (): Promise<void> => {
      const asked = await ask<Operation>(v1(`/operations/${id}`))
      if (isOver) return
      const isUnknown = !asked.ok && (asked.problem.status === 404 || asked.problem.status === 403)
      if (isUnknown) return setIsMissing(true)
      setIsLost(!asked.ok)
      if (asked.ok && ENDED_OPERATION_STATUSES.includes(asked.data.status)) {
        const found = asked.data.status === 'succeeded' ? await read(id) : null
        if (isOver) return
        if (asked.data.status === 'succeeded' && !found) return setIsMissing(true)
        setResult(found)
        return setOperation(asked.data)
      }
      if (asked.ok) setOperation(asked.data)
      timer = setTimeout(() => void look(), POLL)
    }
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [id, read, v1])

  const follow = (next: string | null): void => {
    setOperation(null)
    setResult(null)
    setIsMissing(false)
    setIsLost(false)
    setRefusal(null)
    setId(next)
    const url = new URL(window.location.href)
    if (next) url.searchParams.set('scan', next)
    else url.searchParams.delete('scan')
    window.history.replaceState(window.history.state, '', url)
  }

  const isEnded = operation !== null && ENDED_OPERATION_STATUSES.includes(operation.status)
  return {
    phase: !id ? 'form' : isMissing ? 'missing' : isEnded ? 'ended' : 'running',
    operation,
    result,
    isLost,
    isBusy,
    refusal,
    start: (body) => {
      setIsBusy(true)
      setRefusal(null)
      void ask<StartedScan>(v1('/brands/scan'), { body, key: keyOf(body) }).then((asked) => {
        setIsBusy(false)
        settle(asked)
        if (asked.ok) follow(asked.data.operationId)
        else setRefusal(asked.problem)
      })
    },
    cancel: () => {
      if (!id) return
      setIsBusy(true)
      setRefusal(null)
      void ask<Operation>(v1(`/brands/scans/${id}/cancel`), { method: 'POST' }).then((asked) => {
        setIsBusy(false)
        // One that has just ended is shown by the next question.
        if (!asked.ok) setRefusal(asked.problem)
        else if (asked.data.status === 'cancelled') setOperation(asked.data)
      })
    },
    show: follow,
    reset: () => follow(null),
    refresh: async () => {
      if (id) setResult((await read(id)) ?? result)
    },
  }
}
