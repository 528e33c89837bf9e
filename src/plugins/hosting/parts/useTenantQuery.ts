'use client'
import { useSelectedTenant } from '../../parts/useSelectedTenant'

/** The query of a list: the tenant that is chosen in the panel, and more. */
export const useTenantQuery = (more: Record<string, string | undefined> = {}): string => {
  const tenantId = useSelectedTenant()
  const given = Object.entries({ ...more, tenantId }).filter(([, value]) => value !== undefined)
  return `?${new URLSearchParams(given as [string, string][]).toString()}`
}
