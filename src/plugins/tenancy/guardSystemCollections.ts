import type { Access, CollectionSlug, Config, Payload } from 'payload'
import { actorOf } from '../../core/tenancy/actorOf'
import { lockAccess } from './lockAccess'

const platformAdminOnly: Access = ({ req }) => actorOf(req.user).kind === 'admin'
const nobody: Access = () => false

/**
 * Payload adds collections and globals of its own after all plugins have run; their access is set once
 * it has started. Left as they are, any user writes the job statistics and reads, moves and removes
 * other tenants' locks.
 */
export const guardSystemCollections =
  (next: Config['onInit']): NonNullable<Config['onInit']> =>
  async (payload) => {
    setAccess(payload, 'payload-locked-documents', lockAccess)
    setAccess(payload, 'payload-migrations', {
      create: nobody,
      read: platformAdminOnly,
      update: nobody,
      delete: nobody,
    })
    for (const global of payload.config.globals)
      if (global.slug === 'payload-jobs-stats')
        Object.assign(global.access, { read: platformAdminOnly, update: nobody })
    await next?.(payload)
  }

const setAccess = (payload: Payload, slug: string, access: Record<string, Access>): void => {
  const collection = payload.collections[slug as CollectionSlug]
  if (collection) Object.assign(collection.config.access, access)
}
