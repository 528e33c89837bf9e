import type { CollectionConfig } from 'payload'

const nobody = (): boolean => false

/**
 * Who keeps the time of the platform: the worker that holds the lease runs the housekeeping. Read and
 * written by the workers only, past access control. Every field is one column, so that taking and
 * keeping the lease are conditional writes.
 */
export const clocks: CollectionConfig = {
  slug: 'clocks',
  labels: { singular: { en: 'Clock', es: 'Reloj' }, plural: { en: 'Clocks', es: 'Relojes' } },
  admin: { hidden: true },
  access: {
    create: nobody,
    read: nobody,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'leaseOwner', type: 'text' },
    // Fencing token: grows with every holder.
    { name: 'leaseToken', type: 'number', required: true },
    { name: 'leaseUntil', type: 'date' },
    // Task → when it was begun last, ISO 8601.
    { name: 'begun', type: 'json' },
  ],
}
