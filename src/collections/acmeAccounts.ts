import type { CollectionConfig } from 'payload'
import { systemCollection } from './systemCollection'

/** The installation's account at each certificate authority; its key is sealed. */
export const acmeAccounts: CollectionConfig = systemCollection({
  slug: 'acme-accounts',
  labels: {
    singular: { en: 'Account at an authority', es: 'Cuenta en una autoridad' },
    plural: { en: 'Accounts at authorities', es: 'Cuentas en autoridades' },
  },
  fields: [
    { name: 'directory', type: 'text', required: true, unique: true, index: true },
    { name: 'sealId', type: 'text', required: true },
    { name: 'sealedKey', type: 'text', required: true },
    // The account's URL (`kid`); none until the authority has answered.
    { name: 'url', type: 'text' },
    { name: 'contact', type: 'text' },
  ],
})
