import {
  type Access,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type Config,
  NotFound,
  type Payload,
} from 'payload'
import { actorOf } from '../../core/tenancy/actorOf'
import { lockAccess } from './lockAccess'

const platformAdminOnly: Access = ({ req }) => actorOf(req.user).kind === 'admin'
const nobody: Access = () => false

// Payload serves the route for every collection, and without versions asks for a table that is not there.
const refuseRestore: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'restoreVersion') throw new NotFound(req.t)
  return args
}

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
    for (const { config } of Object.values(payload.collections))
      if (!config.versions) config.hooks.beforeOperation.unshift(refuseRestore)
    await next?.(payload)
  }

const setAccess = (payload: Payload, slug: string, access: Record<string, Access>): void => {
  const collection = payload.collections[slug as CollectionSlug]
  if (collection) Object.assign(collection.config.access, access)
}
