'use client'
import { useConfig } from '@payloadcms/ui'
import { useMemo } from 'react'

/** Addresses of the panel's screens, of the external API and of Payload's REST API. */
export const useAddresses = (): Record<'admin' | 'v1' | 'rest', (path: string) => string> => {
  const { serverURL, routes } = useConfig().config
  return useMemo(
    () => ({
      admin: (path) => (routes.admin === '/' ? path : `${routes.admin}${path}`),
      v1: (path) => `${serverURL}${routes.api}/v1${path}`,
      rest: (path) => `${serverURL}${routes.api}${path}`,
    }),
    [serverURL, routes.api, routes.admin],
  )
}
