'use client'
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import type { Operation } from '../../../../core/api/operations'
import { callApi } from '../lib/callApi'
import { useApi } from '../lib/useApi'
import { useText } from '../text/useText'

export type JobAction = 'cancel' | 'retry'

/** Cancels and retries a job; says how it went, and hands on the job as it is by then. */
export const useJobActions = (
  id: string,
  onDone: (operation: Operation) => void,
): { act: (action: JobAction) => Promise<void>; isBusy: boolean } => {
  const { v1 } = useApi()
  const { t } = useText()
  const [isBusy, setIsBusy] = useState(false)
  const act = async (action: JobAction): Promise<void> => {
    setIsBusy(true)
    const called = await callApi<Operation>({
      url: v1(`/operations/${id}/${action}`),
      method: 'POST',
    })
    setIsBusy(false)
    if (!called.ok) {
      const { detail, title } = called.refusal
      toast.error(detail ?? title ?? t('tausestack:noConnection'))
      return
    }
    toast.success(
      t(
        action === 'retry'
          ? 'tausestack:jobRetried'
          : called.data.cancelling
            ? 'tausestack:jobCancelling'
            : 'tausestack:jobCancelled',
      ),
    )
    onDone(called.data)
  }
  return { act, isBusy }
}
