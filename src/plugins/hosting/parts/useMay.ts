'use client'
import { useAuth } from '@payloadcms/ui'
import { actorOf } from '../../../core/tenancy/actorOf'
import { canDo, covers } from '../../../core/tenancy/permissions'
import type { Operation, TenantCollection } from '../../../core/tenancy/vocabulary'
import { useSelectedTenant } from '../../parts/useSelectedTenant'

/** Whether the user may do something: in a tenant, in the chosen one, or in any. The server decides. */
export const useMay = (): ((
  operation: Operation,
  collection: TenantCollection,
  tenantId?: string,
) => boolean) => {
  const { user } = useAuth()
  const selected = useSelectedTenant()
  return (operation, collection, tenantId = selected) => {
    const grant = canDo({ actor: actorOf(user), collection, operation })
    return tenantId ? covers(grant, tenantId) : grant !== 'none'
  }
}
