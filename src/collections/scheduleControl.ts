import type { GlobalConfig, PayloadRequest } from 'payload'
import { actorOf } from '../core/tenancy/actorOf'
import { GROUPS } from './groups'

const platformAdminOnly = ({ req }: { req: PayloadRequest }): boolean =>
  actorOf(req.user).kind === 'admin'

/** The switch that stops the schedules of every tenant. A tenant's own is `tenants.schedulesStopped`. */
export const scheduleControl: GlobalConfig = {
  slug: 'schedule-control',
  label: { en: 'Kill switch of schedules', es: 'Parada de programaciones' },
  admin: { group: GROUPS.platform, hidden: ({ user }) => actorOf(user).kind !== 'admin' },
  access: { read: platformAdminOnly, update: platformAdminOnly },
  lockDocuments: false,
  fields: [
    {
      name: 'stopped',
      type: 'checkbox',
      defaultValue: false,
      label: { en: 'Stop the schedules of all tenants', es: 'Detener todas las programaciones' },
      admin: {
        description: {
          en: 'Runs that come due meanwhile are left out, not made up for.',
          es: 'Lo que venza mientras tanto se omite; no se recupera.',
        },
      },
    },
  ],
}
