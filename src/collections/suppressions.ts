import type { CollectionConfig } from 'payload'
import { nobody } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'
import { lowerCaseEmail } from './hooks/lowerCaseEmail'

/** Addresses that get nothing any more, on no channel of the tenant. Looked at when a letter is sent. */
export const suppressions: CollectionConfig = {
  slug: 'suppressions',
  labels: {
    singular: { en: 'Suppressed address', es: 'Dirección excluida' },
    plural: { en: 'Suppressed addresses', es: 'Direcciones excluidas' },
  },
  admin: {
    useAsTitle: 'email',
    group: GROUPS.publishing,
    defaultColumns: ['email', 'reason', 'createdAt'],
    description: {
      en: 'Nothing is sent to these addresses, whatever list they stand in.',
      es: 'A estas direcciones no se envía nada, estén en la lista que estén.',
    },
  },
  access: tenantAccess('suppressions'),
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [{ fields: ['tenant', 'email'], unique: true }],
  hooks: { beforeChange: [lowerCaseEmail] },
  fields: [
    tenantField(),
    {
      name: 'email',
      type: 'email',
      required: true,
      // Another address would let the first one be written to again.
      access: { update: nobody },
      label: { en: 'E-mail', es: 'Correo' },
    },
    {
      name: 'reason',
      type: 'select',
      defaultValue: 'manual',
      label: { en: 'Why', es: 'Motivo' },
      options: [
        { value: 'unsubscribed', label: { en: 'Unsubscribed', es: 'Se dio de baja' } },
        { value: 'bounced', label: { en: 'Does not exist', es: 'No existe' } },
        { value: 'complained', label: { en: 'Complained', es: 'Se quejó' } },
        { value: 'manual', label: { en: 'Entered by hand', es: 'Añadida a mano' } },
      ],
    },
  ],
}
