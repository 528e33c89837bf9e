import type { CollectionConfig, Where } from 'payload'
import { byTable } from './tenantAccess'

const read = byTable('templates', 'read')

/** Templates without a tenant are for everybody who may read templates. */
export const templatesAccess: NonNullable<CollectionConfig['access']> = {
  create: byTable('templates', 'create'),
  read: async (args) => {
    const own = await read(args)
    return typeof own === 'object'
      ? ({ or: [own, { tenant: { exists: false } }] } satisfies Where)
      : own
  },
  update: byTable('templates', 'update'),
  delete: byTable('templates', 'delete'),
  unlock: () => false,
}
