'use client'
import { useConfig } from '@payloadcms/ui'
import { useMemo } from 'react'

/** An answer, or why there is none; `status` 0: the server was not reached. */
export type Answered<Data> =
  { ok: true; data: Data } | { ok: false; status: number; message: string | null }

export type ScheduleApi = {
  /** Below `/api/v1/schedules`. Never throws. */
  call: <Data>(
    path: string,
    options?: {
      method?: 'GET' | 'POST'
      body?: unknown
      query?: Record<string, string | undefined>
    },
  ) => Promise<Answered<Data>>
  /** Address of a screen of the panel. */
  admin: (path: string) => string
}

export const useScheduleApi = (): ScheduleApi => {
  const {
    config: { serverURL, routes },
  } = useConfig()
  return useMemo(
    () => ({
      admin: (path) => (routes.admin === '/' ? path : `${routes.admin}${path}`),
      call: async (path, { method = 'GET', body, query = {} } = {}) => {
        const given = Object.entries(query).filter(([, value]) => value !== undefined)
        const search = new URLSearchParams(given as [string, string][]).toString()
        try {
          const response = await fetch(
            `${serverURL}${routes.api}/v1/schedules${path}${search ? `?${search}` : ''}`,
            {
              method,
              credentials: 'include',
              headers: { 'content-type': 'application/json' },
              body: body === undefined ? undefined : JSON.stringify(body),
            },
          )
          const data: unknown = await response.json()
          if (response.ok) return { ok: true, data: data as never }
          const { detail } = data as { detail?: string }
          return { ok: false, status: response.status, message: detail ?? null }
        } catch {
          return { ok: false, status: 0, message: null }
        }
      },
    }),
    [serverURL, routes.api, routes.admin],
  )
}
