import type { TextField } from 'payload'

/** What people call a document. */
export const nameField = (): TextField => ({
  name: 'name',
  type: 'text',
  required: true,
  maxLength: 120,
  label: { en: 'Name', es: 'Nombre' },
})
