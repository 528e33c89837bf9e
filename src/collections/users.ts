import { tenantsArrayField } from '@payloadcms/plugin-multi-tenant/fields'
import type { CollectionConfig } from 'payload'
import { ROLES } from '../core/tenancy/vocabulary'
import { adminWritten, selfOrPlatformAdmin } from './access/fieldAccess'
import { usersAccess } from './access/usersAccess'
import { GROUPS } from './groups'
import { clearMustChangePassword } from './hooks/clearMustChangePassword'
import { freePasswordReset } from './hooks/freePasswordReset'
import { guardMembership } from './hooks/guardMembership'
import { guardUserDelete } from './hooks/guardUserDelete'
import { hideForeignMemberships } from './hooks/hideForeignMemberships'

const MINUTE = 60 * 1000
const HOUR_IN_SECONDS = 60 * 60

const ROLE_LABELS = {
  owner: { en: 'Owner: members, sites, keys', es: 'Propietario: miembros, sitios, claves' },
  editor: { en: 'Editor: publishes and deploys', es: 'Editor: publica y despliega' },
  author: { en: 'Author: writes drafts', es: 'Autor: escribe borradores' },
  viewer: { en: 'Viewer: reads', es: 'Lector: solo lee' },
} as const

/** People who log in. What they may do is decided per tenant by the role in `tenants`. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: {
    singular: { en: 'User', es: 'Usuario' },
    plural: { en: 'Users', es: 'Usuarios' },
  },
  admin: {
    useAsTitle: 'email',
    group: GROUPS.platform,
    defaultColumns: ['name', 'email', 'tenants', 'updatedAt'],
    description: {
      en: 'Members of your tenants. Owners invite, change roles and remove.',
      es: 'Miembros de sus organizaciones. Los propietarios invitan, cambian roles y eliminan.',
    },
  },
  auth: {
    // Seconds.
    tokenExpiration: 2 * HOUR_IN_SECONDS,
    maxLoginAttempts: 5,
    // Milliseconds.
    lockTime: 10 * MINUTE,
    useSessions: true,
  },
  access: usersAccess,
  disableDuplicate: true,
  endpoints: [
    {
      // Payload's own looks for a column that is there only when addresses are verified.
      method: 'post',
      path: '/verify/:id',
      handler: () =>
        Response.json({ errors: [{ message: 'Addresses are not verified.' }] }, { status: 404 }),
    },
  ],
  hooks: {
    beforeOperation: [freePasswordReset],
    beforeChange: [guardMembership, clearMustChangePassword],
    beforeDelete: [guardUserDelete],
    afterRead: [hideForeignMemberships],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      maxLength: 120,
      label: { en: 'Name', es: 'Nombre' },
    },
    {
      name: 'platformRole',
      type: 'select',
      index: true,
      saveToJWT: true,
      access: adminWritten,
      label: { en: 'Platform role', es: 'Rol en la plataforma' },
      admin: {
        position: 'sidebar',
        description: {
          en: 'A platform administrator sees and changes every tenant.',
          es: 'Un administrador de la plataforma ve y cambia todas las organizaciones.',
        },
      },
      options: [{ value: 'admin', label: { en: 'Administrator', es: 'Administrador' } }],
    },
    {
      name: 'mustChangePassword',
      type: 'checkbox',
      defaultValue: false,
      access: { ...adminWritten, read: selfOrPlatformAdmin },
      label: { en: 'Must change the password', es: 'Debe cambiar la contraseña' },
      admin: {
        position: 'sidebar',
        readOnly: true,
        description: {
          en: 'Set for a password that was printed or sent; cleared when it changes.',
          es: 'Se marca si la contraseña se mostró o envió; se borra al cambiarla.',
        },
      },
    },
    {
      ...tenantsArrayField({
        rowFields: [
          {
            name: 'role',
            type: 'select',
            required: true,
            defaultValue: 'viewer',
            saveToJWT: true,
            label: { en: 'Role', es: 'Rol' },
            options: ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] })),
          },
        ],
      }),
      label: { en: 'Tenants and roles', es: 'Organizaciones y roles' },
    },
  ],
}
