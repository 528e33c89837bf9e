'use client'
import { toast } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { newKey } from '../../../core/api/newKey'
import { type Issue, useV1 } from '../../parts/useV1'
import { useText } from '../text/useText'

type Request = {
  method?: 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
  /** Said when it has been done. */
  done?: string
  /** The refusal stands at the fields: it is not said as a toast, too. */
  isForm?: boolean
}

export type Act = {
  isBusy: boolean
  /** What the server said of the last request, and where; empty when it was done. */
  refusal: string | null
  /** Detail of what is wrong at a place, e.g. `/host`, or in the list there. */
  problemAt: (pointer: string) => string | undefined
  /** @returns the answer; null: it was refused, and the reason is shown. */
  act: <Data>(path: string, request?: Request) => Promise<Data | null>
}

/** Does something over the API and shows how it went. */
export const useAct = (): Act => {
  const { t } = useText()
  const ask = useV1()
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [issues, setIssues] = useState<Issue[]>([])
  const act = useCallback(
    async <Data>(
      path: string,
      { method = 'POST', body, done, isForm = false }: Request = {},
    ): Promise<Data | null> => {
      setIsBusy(true)
      const answer = await ask<Data>(path, {
        method,
        body,
        headers: method === 'POST' ? { 'idempotency-key': newKey() } : {},
      })
      setIsBusy(false)
      setRefusal(answer.ok ? null : (answer.message ?? t('lost')))
      setIssues(answer.ok ? [] : answer.issues)
      if (answer.ok) {
        if (done) toast.success(done)
        return answer.data
      }
      if (!isForm) toast.error(answer.message ?? t('lost'))
      return null
    },
    // `t` is new with every drawing; the words are not.
    [ask],
  )
  return {
    isBusy,
    refusal,
    problemAt: (pointer) =>
      issues.find((issue) => issue.pointer === pointer || issue.pointer.startsWith(`${pointer}/`))
        ?.detail,
    act,
  }
}
