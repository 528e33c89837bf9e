'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'

/** The address of a screen of the panel, e.g. of `/agent-teams/campaignLaunch`. */
export const useAddress = (): ((path: string) => string) => {
  const { admin } = useConfig().config.routes
  return useCallback((path) => (admin === '/' ? path : `${admin}${path}`), [admin])
}
