import type { CollectionConfig } from 'payload'

const nobody = (): boolean => false

/**
 * A collection that the server's own code alone reads and writes, past access control. Every field is
 * one column, so that a claim or a reservation is a conditional write.
 */
export const systemCollection = (
  config: Pick<CollectionConfig, 'slug' | 'labels' | 'fields'>,
): CollectionConfig => ({
  ...config,
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
})
