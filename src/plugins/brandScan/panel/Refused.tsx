'use client'
import type { ReactNode } from 'react'
import { useText } from '../text/useText'
import { problemKey } from '../lib/problemKey'
import type { ScanWork } from './useScan'

/** What was not done, and why. */
export const Refused = ({ refusal }: Pick<ScanWork, 'refusal'>): ReactNode => {
  const { t } = useText()
  return (
    <div aria-live="assertive">
      {refusal && (
        <p className="ts-scan-refused">
          {refusal.status === undefined
            ? t('brandScan:noConnection')
            : t(problemKey(refusal.code, refusal.errors?.[0]?.pointer))}
        </p>
      )}
    </div>
  )
}
