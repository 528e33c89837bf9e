import type { CollectionConfig } from 'payload'
import { TARGET_KINDS, type TargetKind } from '../core/targets/targetKinds'
import { nobody, systemWritten } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'
import { deleteTargetPushes } from './hooks/deleteTargetPushes'
import { sealTargetSecret } from './hooks/sealTargetSecret'
import { nameField } from './fields/name'
import { siteField } from './fields/site'
import { environmentField } from './fields/environment'
import { sealedField } from './fields/sealed'
import { secretHintField } from './fields/sealed'

const LABELS: Record<TargetKind, { en: string; es: string }> = {
  folder: { en: 'Folder (nginx, Caddy)', es: 'Carpeta (nginx, Caddy)' },
  zip: { en: 'ZIP archive', es: 'Archivo ZIP' },
  git: { en: 'Git repository', es: 'Repositorio Git' },
  s3: { en: 'S3-compatible store', es: 'Almacén compatible con S3' },
  netlify: { en: 'Netlify', es: 'Netlify' },
  vercel: { en: 'Vercel', es: 'Vercel' },
  'cloudflare-pages': { en: 'Cloudflare Pages', es: 'Cloudflare Pages' },
}

/** Where a site's releases go beside the built-in hosting. Secrets are sealed and never shown again. */
export const deployTargets: CollectionConfig = {
  slug: 'deploy-targets',
  labels: {
    singular: { en: 'Target', es: 'Destino' },
    plural: { en: 'Targets', es: 'Destinos' },
  },
  admin: {
    useAsTitle: 'name',
    group: GROUPS.sites,
    defaultColumns: ['name', 'kind', 'site', 'environment', 'enabled'],
    description: {
      en: 'Other hosting that releases are sent to.',
      es: 'Otros alojamientos a los que se envían las versiones.',
    },
  },
  access: tenantAccess('deploy-targets'),
  disableDuplicate: true,
  hooks: { beforeChange: [sealTargetSecret], beforeDelete: [deleteTargetPushes] },
  fields: [
    tenantField(),
    nameField(),
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      label: { en: 'Kind', es: 'Tipo' },
      options: TARGET_KINDS.map((value) => ({ value, label: LABELS[value] })),
      access: { update: nobody },
      admin: {
        description: { en: 'Cannot be changed later.', es: 'No se puede cambiar después.' },
      },
    },
    siteField(),
    environmentField(),
    {
      name: 'enabled',
      type: 'checkbox',
      defaultValue: true,
      label: { en: 'Send every deployment there', es: 'Enviar cada despliegue' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'settings',
      type: 'json',
      defaultValue: {},
      label: { en: 'Settings', es: 'Ajustes' },
    },
    {
      name: 'secret',
      type: 'text',
      virtual: true,
      maxLength: 4000,
      access: { read: nobody },
      label: { en: 'Token or key', es: 'Token o clave' },
      admin: {
        description: {
          en: 'Only to set or replace it; kept encrypted.',
          es: 'Solo para ponerlo o cambiarlo; se guarda cifrado.',
        },
      },
    },
    secretHintField(),
    sealedField('sealId'),
    sealedField('sealedSecret'),
    // The push that it serves.
    {
      name: 'livePush',
      type: 'text',
      access: systemWritten,
      label: { en: 'Live push', es: 'Envío en línea' },
      admin: { readOnly: true, hidden: true },
    },
    // The push that works on it: the others wait for its end.
    {
      name: 'activePush',
      type: 'text',
      hidden: true,
      access: { ...systemWritten, read: nobody },
    },
  ],
}
