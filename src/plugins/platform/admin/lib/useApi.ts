'use client'
import { useConfig } from '@payloadcms/ui'
import { useMemo } from 'react'

/** Addresses of the panel and of the API beside it. */
export type Api = {
  /** Of the external API: `v1('/deploy/start')`. */
  v1: (path: string) => string
  /** Of Payload's REST API: `rest('/pages?limit=1')`. */
  rest: (path: string) => string
  /** Of a screen: `admin('/collections/sites')`. */
  admin: (path: string) => string
}

export const useApi = (): Api => {
  const {
    config: { serverURL, routes },
  } = useConfig()
  return useMemo(
    () => ({
      v1: (path) => `${serverURL}${routes.api}/v1${path}`,
      rest: (path) => `${serverURL}${routes.api}${path}`,
      admin: (path) => (routes.admin === '/' ? path : `${routes.admin}${path}`),
    }),
    [serverURL, routes.api, routes.admin],
  )
}
