'use client'
import { toast, useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExportFormat } from '../../../core/export/formats'
import type { ExportState } from '../endpoints/exportEndpoints'
import { useText } from '../text/useText'

/** Between two questions how far it is. Milliseconds. */
const POLL = 700

const ENDED = ['succeeded', 'failed', 'cancelled', 'superseded']

export type Order = { site: string; page: string | null; format: ExportFormat; drafts: boolean }

export type ExportWork = {
  /** `null` before anything was ordered. */
  state: ExportState | null
  /** What kept it from being ordered. */
  refusal: string | null
  /** The last question had no answer. */
  isLost: boolean
  isBusy: boolean
  start: (order: Order) => void
  /** Back to the choices. */
  reset: () => void
  /** Of the finished archive. */
  url: string | null
}

/** Orders an export, follows it, and fetches the archive once it is there. */
export const useExport = (): ExportWork => {
  const { t } = useText()
  const { config } = useConfig()
  const base = `${config.serverURL}${config.routes.api}/exports`
  const [state, setState] = useState<ExportState | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isLost, setIsLost] = useState(false)
  const [isStarting, setIsStarting] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const follow = useCallback(
    (id: string) => {
      timer.current = setTimeout(() => {
        void ask<ExportState>(`${base}/${id}`).then((answer) => {
          setIsLost(!answer)
          if (answer?.ok) setState(answer.data)
          if (answer?.ok && answer.data.state === 'succeeded') {
            fetchFile(`${base}/${id}/file`)
            toast.success(t('siteExport:ready', { name: answer.data.result?.name ?? '' }))
          } else if (!answer?.ok || !ENDED.includes(answer.data.state)) follow(id)
        })
      }, POLL)
    },
    [base, t],
  )

  const start = useCallback(
    (order: Order) => {
      setRefusal(null)
      setIsStarting(true)
      void ask<ExportState>(base, order).then((answer) => {
        setIsStarting(false)
        if (!answer?.ok) return setRefusal(answer?.message ?? t('siteExport:lost'))
        setState(answer.data)
        follow(answer.data.id)
      })
    },
    [base, follow, t],
  )

  return {
    state,
    refusal,
    isLost,
    isBusy: isStarting || Boolean(state && !ENDED.includes(state.state)),
    start,
    reset: () => {
      clearTimeout(timer.current)
      setState(null)
      setRefusal(null)
    },
    url: state?.state === 'succeeded' ? `${base}/${state.id}/file` : null,
  }
}

/** `null`: no answer at all. */
const ask = async <Data>(
  url: string,
  body?: unknown,
): Promise<{ ok: true; data: Data } | { ok: false; message: string } | null> => {
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const data = (await response.json()) as Data & { detail?: string }
    return response.ok
      ? { ok: true, data }
      : { ok: false, message: data.detail ?? `HTTP ${response.status}` }
  } catch {
    return null
  }
}

const fetchFile = (url: string): void => {
  const link = document.createElement('a')
  link.href = url
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
}
