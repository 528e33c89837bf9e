import type { Field } from 'payload'

const nobody = (): boolean => false

/** Who saved a document last; its versions say who made them. Only the server writes it. */
export const updatedByField = (users: string): Field => ({
  name: 'updatedBy',
  type: 'relationship',
  relationTo: users as never,
  label: { en: 'Saved by', es: 'Guardado por' },
  access: { create: nobody, update: nobody },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
})
