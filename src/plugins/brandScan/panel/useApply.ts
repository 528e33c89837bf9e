'use client'
import { useState } from 'react'
import type { BrandProfile, BrandScan } from '../../../core/api/brands'
import { ask } from '../lib/ask'
import { problemKey } from '../lib/problemKey'
import { useAddresses } from '../lib/useAddresses'
import { useIntent } from '../lib/useIntent'
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
  /** Why nothing was taken over. */
  problem: TextKey | null
  /** Why nothing was taken back. */
  undoProblem: TextKey | null
  apply: (choice: Choice) => void
  /** `null` where there is no former version. */
  undo: (() => void) | null
} => {
  const { v1, rest } = useAddresses()
  const [isBusy, setIsBusy] = useState(false)
  const [applied, setApplied] = useState<number | null>(null)
  const [isUndone, setIsUndone] = useState(false)
  const [problem, setProblem] = useState<TextKey | null>(null)
  const [undoProblem, setUndoProblem] = useState<TextKey | null>(null)
  const [former, setFormer] = useState<{ versionId: string; base: string } | null>(null)
  const { keyOf, settle } = useIntent()

  const run = async (
    work: () => Promise<TextKey | null>,
    tell: (problem: TextKey | null) => void,
  ): Promise<void> => {
    setIsBusy(true)
    setProblem(null)
    setUndoProblem(null)
    tell(await work())
    await refresh()
    setIsBusy(false)
  }
  return {
    isBusy,
    applied,
    isUndone,
    problem,
    undoProblem,
    apply: (choice) =>
      void run(async () => {
        const body = { operationId: scan.operationId, ...choice }
        const asked = await ask<BrandProfile>(v1(`/brands/${brand.id}/apply`), {
          body,
          key: keyOf([brand.versionId, body]),
        })
        settle(asked)
        if (!asked.ok)
          return asked.problem.status === undefined
            ? 'brandScan:noConnection'
            : problemKey(asked.problem.code)
        const { versionId } = brand
        setFormer(versionId === null ? null : { versionId, base: asked.data.updatedAt })
        setApplied(choice.paths.length + choice.remove.length)
        setIsUndone(false)
        return null
      }, setProblem),
    undo:
      former === null
        ? null
        : () =>
            void run(async () => {
              const url = rest(`/brand-profiles/versions/${former.versionId}`)
              const asked = await ask(url, { method: 'POST', base: former.base })
              if (!asked.ok && asked.problem.status === undefined) return 'brandScan:noConnection'
              setFormer(null)
              // Bringing it back now would take out what others have saved.
              if (!asked.ok)
                return asked.problem.status === 409
                  ? 'brandScan:undoStale'
                  : 'brandScan:undoRefused'
              setApplied(null)
              setIsUndone(true)
              return null
            }, setUndoProblem),
  }
}
