import type { CollectionConfig } from 'payload'
import { nobody, systemWritten } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { validateWebAddress } from './fields/webAddress'
import { GROUPS } from './groups'
import { deleteWebhookDeliveries } from './hooks/deleteWebhookDeliveries'
import { revealWebhookSecret, sealWebhookSecret } from './hooks/sealWebhookSecret'
import { nameField } from './fields/name'
import { siteField } from './fields/site'
import { environmentField } from './fields/environment'
import { sealedField } from './fields/sealed'
import { secretHintField } from './fields/sealed'

/** Frontends elsewhere that are told when a release of a site goes live. Secrets are sealed. */
export const siteWebhooks: CollectionConfig = {
  slug: 'site-webhooks',
  labels: {
    singular: { en: 'Site webhook', es: 'Webhook de sitio' },
    plural: { en: 'Site webhooks', es: 'Webhooks de sitio' },
  },
  admin: {
    useAsTitle: 'name',
    group: GROUPS.sites,
    defaultColumns: ['name', 'site', 'url', 'enabled'],
    description: {
      en: 'Other frontends, told what has changed when a release goes live.',
      es: 'Otros frontends: se les avisa de lo que cambia cuando una versión sale en línea.',
    },
  },
  access: tenantAccess('site-webhooks'),
  disableDuplicate: true,
  hooks: {
    beforeChange: [sealWebhookSecret],
    afterChange: [revealWebhookSecret],
    beforeDelete: [deleteWebhookDeliveries],
  },
  fields: [
    tenantField(),
    nameField(),
    siteField(),
    environmentField(),
    {
      name: 'url',
      type: 'text',
      required: true,
      maxLength: 2000,
      validate: validateWebAddress,
      label: { en: 'Address', es: 'Dirección' },
      admin: {
        description: {
          en: 'Public; gets a POST, signed as Standard Webhooks says.',
          es: 'Pública; recibe un POST, firmado según Standard Webhooks.',
        },
      },
    },
    {
      name: 'enabled',
      type: 'checkbox',
      defaultValue: true,
      label: { en: 'In use', es: 'En uso' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'secret',
      type: 'text',
      virtual: true,
      maxLength: 1000,
      access: { read: nobody },
      label: { en: 'Signing secret', es: 'Secreto de firma' },
      admin: {
        description: {
          en: 'whsec_…; empty: one is made. Kept encrypted.',
          es: 'whsec_…; vacío: se genera. Se guarda cifrado.',
        },
      },
    },
    {
      name: 'newSecret',
      type: 'text',
      virtual: true,
      access: systemWritten,
      label: { en: 'Signing secret', es: 'Secreto de firma' },
      admin: { readOnly: true, condition: (data) => Boolean(data?.newSecret) },
    },
    secretHintField(),
    sealedField('sealId'),
    sealedField('sealedSecret'),
    // The secret before this one, which signs too until `previousUntil`.
    sealedField('sealedPrevious'),
    {
      name: 'previousUntil',
      type: 'date',
      access: systemWritten,
      admin: { hidden: true },
    },
  ],
}
