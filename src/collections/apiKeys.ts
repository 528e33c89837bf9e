import type { CollectionConfig, Endpoint } from 'payload'
import { SCOPES } from '../core/tenancy/vocabulary'
import { nobody, systemWritten } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { apiKeyStrategy } from './auth/apiKeyStrategy'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'
import { makeApiKey, revealApiKey } from './hooks/makeApiKey'
import { refuseSession } from './hooks/refuseSession'
import { nameField } from './fields/name'

// Payload adds these to every collection that authenticates. A key has no session: what it were traded
// for would outlive its revocation.
const noSessions: Endpoint[] = [
  ['post', '/login'],
  ['post', '/logout'],
  ['post', '/refresh-token'],
  ['post', '/forgot-password'],
  ['post', '/reset-password'],
  ['post', '/unlock'],
  ['post', '/verify/:id'],
  ['post', '/first-register'],
  ['get', '/me'],
  ['get', '/init'],
].map(([method, path]) => ({
  method: method as 'get' | 'post',
  path: path as string,
  handler: refuseSession,
}))

/** Keys of the external API. The key itself is shown once, in the answer that creates it. */
export const apiKeys: CollectionConfig = {
  slug: 'api-keys',
  labels: {
    singular: { en: 'API key', es: 'Clave de API' },
    plural: { en: 'API keys', es: 'Claves de API' },
  },
  admin: {
    useAsTitle: 'name',
    group: GROUPS.platform,
    defaultColumns: ['name', 'prefix', 'scopes', 'expiresAt', 'lastUsedAt', 'revokedAt'],
    description: {
      en: 'For programs. To rotate: make a second key, switch over, revoke the first.',
      es: 'Para programas. Para rotar: cree otra clave, cambie a ella y revoque la primera.',
    },
  },
  auth: {
    disableLocalStrategy: true,
    strategies: [{ name: 'tause-api-key', authenticate: apiKeyStrategy }],
  },
  access: { ...tenantAccess('api-keys'), admin: () => false },
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: noSessions,
  hooks: {
    beforeOperation: [({ operation }) => (operation === 'refresh' ? refuseSession() : undefined)],
    beforeChange: [makeApiKey],
    afterChange: [revealApiKey],
    afterLogout: [refuseSession],
  },
  fields: [
    tenantField(),
    nameField(),
    {
      name: 'key',
      type: 'text',
      virtual: true,
      access: systemWritten,
      label: { en: 'Key', es: 'Clave' },
      admin: {
        readOnly: true,
        condition: (data) => Boolean(data?.key),
        description: {
          en: 'Copy it now: it is not kept and cannot be shown again.',
          es: 'Cópiela ahora: no se guarda y no se puede volver a mostrar.',
        },
      },
    },
    {
      name: 'prefix',
      type: 'text',
      unique: true,
      index: true,
      access: systemWritten,
      label: { en: 'Starts with', es: 'Empieza por' },
      admin: { readOnly: true },
    },
    {
      name: 'hash',
      type: 'text',
      unique: true,
      index: true,
      hidden: true,
      access: { ...systemWritten, read: nobody },
    },
    {
      name: 'scopes',
      type: 'select',
      hasMany: true,
      required: true,
      label: { en: 'May', es: 'Permisos' },
      options: SCOPES.map((scope) => ({ value: scope, label: scope })),
    },
    {
      name: 'expiresAt',
      type: 'date',
      label: { en: 'Expires', es: 'Caduca' },
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'lastUsedAt',
      type: 'date',
      access: systemWritten,
      label: { en: 'Last used', es: 'Último uso' },
      admin: { readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'revokedAt',
      type: 'date',
      label: { en: 'Revoked', es: 'Revocada' },
      admin: {
        date: { pickerAppearance: 'dayAndTime' },
        description: {
          en: 'From this moment the key is refused. Cannot be undone.',
          es: 'Desde este momento se rechaza la clave. No se puede deshacer.',
        },
      },
    },
  ],
}
