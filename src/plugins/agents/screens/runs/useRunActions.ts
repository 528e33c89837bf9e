'use client'
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import type { RetryRun } from '../../../../core/api/agentRuns'
import { useV1 } from '../../../parts/useV1'
import { useText } from '../../text/useText'

export type RunActions = {
  isBusy: boolean
  cancel: () => Promise<void>
  /** Goes on: with what failed, from a step on, or with more budget. */
  retry: (body?: RetryRun) => Promise<void>
}

export const useRunActions = (id: string, onChanged: () => void): RunActions => {
  const { t } = useText()
  const ask = useV1()
  const [isBusy, setIsBusy] = useState(false)
  const act = async (path: string, body: unknown = {}): Promise<void> => {
    setIsBusy(true)
    const answer = await ask(`/agent-runs/${id}/${path}`, { method: 'POST', body })
    setIsBusy(false)
    if (!answer.ok) toast.error(answer.message ?? t('lost'))
    onChanged()
  }
  return {
    isBusy,
    cancel: () => act('cancel'),
    retry: (body) => act('retry', body),
  }
}
