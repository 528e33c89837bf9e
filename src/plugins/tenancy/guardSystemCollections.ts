import type { Access, CollectionSlug, Config, Payload } from 'payload'
import { guardMembershipFilter } from '../../collections/hooks/guardMembershipFilter'
import { actorOf } from '../../core/tenancy/actorOf'
import { checkBody } from './checkBody'
import { checkWhere } from './checkWhere'
import { guardQueries } from './guardQueries'
import { lockAccess } from './lockAccess'

const platformAdminOnly: Access = ({ req }) => actorOf(req.user).kind === 'admin'
const nobody: Access = () => false

/**
 * Payload adds collections and globals of its own after all plugins have run; their access is set once
 * it has started. Left as they are, any user writes the job statistics and reads, moves and removes
 * other tenants' locks. What queries may ask is held for all collections, those included.
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
      if ((global.slug as string) === 'payload-jobs-stats')
        Object.assign(global.access, { read: platformAdminOnly, update: nobody })
    for (const { config } of Object.values(payload.collections))
      config.hooks.beforeOperation.unshift(checkBody, checkWhere, guardMembershipFilter)
    guardQueries(payload)
    await next?.(payload)
  }

const setAccess = (payload: Payload, slug: string, access: Record<string, Access>): void => {
  const collection = payload.collections[slug as CollectionSlug]
  if (collection) Object.assign(collection.config.access, access)
}
