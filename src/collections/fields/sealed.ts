import type { TextField } from 'payload'
import { nobody, systemWritten } from '../access/fieldAccess'

/** A column of a secret's envelope: written by the server's own code, read through no API. */
export const sealedField = (name: string): TextField => ({
  name,
  type: 'text',
  hidden: true,
  access: { ...systemWritten, read: nobody },
})

/** Enough of a secret to recognise the one in use. */
export const secretHintField = (): TextField => ({
  name: 'secretHint',
  type: 'text',
  access: systemWritten,
  label: { en: 'Secret in use', es: 'Secreto en uso' },
  admin: { readOnly: true, condition: (data) => Boolean(data?.secretHint) },
})
