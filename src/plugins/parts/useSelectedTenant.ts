'use client'
import { useTenantSelection } from '@payloadcms/plugin-multi-tenant/client'

/** Id of the tenant chosen in the panel; `undefined`: all that the user may see. */
export const useSelectedTenant = (): string | undefined => {
  const { selectedTenantID } = useTenantSelection()
  return selectedTenantID === undefined || selectedTenantID === null
    ? undefined
    : String(selectedTenantID)
}
