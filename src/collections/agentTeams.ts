import type { CollectionConfig } from 'payload'
import { teamDefinitionSchema } from '../core/workflow/team'
import { systemWritten } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { jsonBySchema } from './fields/jsonBySchema'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'
import { releaseClaims } from './hooks/claimState'
import { guardTeam } from './hooks/guardTeam'
import { refuseStale } from './hooks/refuseStale'
import { nameField } from './fields/name'

/** A tenant's own teams. Those of the house are bundled, and can be copied into one of these. */
export const agentTeams: CollectionConfig = {
  slug: 'agent-teams',
  labels: {
    singular: { en: 'Agent team', es: 'Equipo de agentes' },
    plural: { en: 'Agent teams', es: 'Equipos de agentes' },
  },
  admin: {
    useAsTitle: 'name',
    group: GROUPS.agents,
    defaultColumns: ['name', 'description', 'version', 'updatedAt'],
  },
  access: tenantAccess('agent-teams'),
  defaultSort: '-createdAt',
  hooks: { beforeChange: [guardTeam, refuseStale], afterError: [releaseClaims] },
  fields: [
    tenantField(),
    nameField(),
    {
      name: 'description',
      type: 'textarea',
      maxLength: 1000,
      label: { en: 'What it does', es: 'Qué hace' },
    },
    {
      ...jsonBySchema({
        name: 'definition',
        schema: teamDefinitionSchema,
        label: { en: 'Steps', es: 'Pasos' },
      }),
      required: true,
    },
    {
      name: 'version',
      type: 'number',
      access: systemWritten,
      label: { en: 'Version', es: 'Versión' },
      admin: {
        position: 'sidebar',
        readOnly: true,
        description: {
          en: 'Grows with every change of the steps. A run keeps the one it began with.',
          es: 'Aumenta con cada cambio de los pasos. Una ejecución conserva la suya.',
        },
      },
    },
    {
      name: 'basedOn',
      type: 'text',
      maxLength: 60,
      label: { en: 'Made from', es: 'Basado en' },
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.basedOn) },
    },
  ],
}
