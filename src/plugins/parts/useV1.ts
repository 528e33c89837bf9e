'use client'
import { useConfig } from '@payloadcms/ui'
import { useMemo } from 'react'

export type Answer<Data> =
  | { ok: true; data: Data }
  /** `status` 0: no answer at all. */
  | { ok: false; status: number; message: string | null; issues: Issue[] }

/** What is wrong at one place of what was sent. */
export type Issue = { pointer: string; detail: string }

export type Ask = <Data>(
  path: string,
  options?: {
    method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
    body?: unknown
    headers?: Record<string, string>
    signal?: AbortSignal
  },
) => Promise<Answer<Data>>

/** Calls the external API with the session's cookie. Never throws. The function stays the same. */
export const useV1 = (): Ask => {
  const { config } = useConfig()
  const base = `${config.serverURL}${config.routes.api}/v1`
  return useMemo<Ask>(
    () =>
      async <Data>(
        path: string,
        { method = 'GET', body, headers = {}, signal }: Parameters<Ask>[1] = {},
      ): Promise<Answer<Data>> => {
        try {
          const response = await fetch(`${base}${path}`, {
            method,
            credentials: 'include',
            headers: {
              accept: 'application/json',
              'content-type': 'application/json',
              ...headers,
            },
            body: body === undefined ? undefined : JSON.stringify(body),
            signal,
          })
          const text = await response.text()
          // An answer without a body (204) is one, too.
          const data = JSON.parse(text || '{}') as Data & { detail?: string; errors?: Issue[] }
          return response.ok
            ? { ok: true, data }
            : {
                ok: false,
                status: response.status,
                message: data.detail ?? null,
                issues: data.errors ?? [],
              }
        } catch {
          return { ok: false, status: 0, message: null, issues: [] }
        }
      },
    [base],
  )
}
