'use client'
import { useRef, useState } from 'react'
import type { BrandProfile, BrandScan } from '../../../core/api/brands'
import { ask } from '../lib/ask'
import { newKey } from '../../../core/api/newKey'
import { problemKey } from '../lib/problemKey'
import { useAddresses } from '../lib/useAddresses'
import type { TextKey } from '../text/keys'
import type { ScanWork } from './useScan'

type Choice = { paths: string[]; remove: string[] }

/** Takes a scan over as one new version, and back again. */
export const useApply = ({
  scan,
  brand,
  work: { refresh },
}: {
  scan: BrandScan
  brand: BrandProfile
  work: ScanWork
}): {
  isBusy: boolean
  /** How many values were taken over; `null` before, and after an undo. */
  applied: number | null
  isUndone: boolean
  problem: TextKey | null
  apply: (choice: Choice) => void
  /** `null` where there is no former version. */
  undo: (() => void) | null
} => {
  const { v1, rest } = useAddresses()
  const [isBusy, setIsBusy] = useState(false)
  const [applied, setApplied] = useState<number | null>(null)
  const [isUndone, setIsUndone] = useState(false)
  const [problem, setProblem] = useState<TextKey | null>(null)
  const [former, setFormer] = useState<string | null>(null)
  const sent = useRef({ body: '', key: '' })

  const run = async (work: () => Promise<TextKey | null>): Promise<void> => {
    setIsBusy(true)
    setProblem(await work())
    await refresh()
    setIsBusy(false)
  }
  return {
    isBusy,
    applied,
    isUndone,
    problem,
    apply: (choice) =>
      void run(async () => {
        const body = { operationId: scan.operationId, ...choice }
        const text = `${brand.versionId} ${JSON.stringify(body)}`
        // The same choice sent again after a lost answer makes no second version.
        if (sent.current.body !== text) sent.current = { body: text, key: newKey() }
        const asked = await ask<BrandProfile>(v1(`/brands/${brand.id}/apply`), {
          body,
          key: sent.current.key,
        })
        if (!asked.ok)
          return asked.problem.status === undefined
            ? 'brandScan:noConnection'
            : problemKey(asked.problem.code)
        setFormer(brand.versionId)
        setApplied(choice.paths.length + choice.remove.length)
        setIsUndone(false)
        return null
      }),
    undo:
      former === null
        ? null
        : () =>
            void run(async () => {
              const url = rest(`/brand-profiles/versions/${former}`)
              const asked = await ask(url, { method: 'POST' })
              if (!asked.ok) return 'brandScan:noConnection'
              setApplied(null)
              setFormer(null)
              setIsUndone(true)
              return null
            }),
  }
}
