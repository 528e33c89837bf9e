import type { CollectionConfig, Field } from 'payload'
import { CHANNEL_KINDS, type ChannelKind } from '../core/publishing/channelKinds'
import { nobody, systemWritten } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { validateWebAddress } from './fields/webAddress'
import { GROUPS } from './groups'
import { deleteChannelDocuments } from './hooks/deleteChannelDocuments'
import { revealChannelSecret, sealChannelSecret } from './hooks/sealChannelSecret'
import { nameField } from './fields/name'
import { sealedField } from './fields/sealed'
import { secretHintField } from './fields/sealed'

const KIND_LABELS: Record<ChannelKind, { en: string; es: string }> = {
  email: { en: 'E-mail', es: 'Correo electrónico' },
  webhook: { en: 'Webhook', es: 'Webhook' },
  feed: { en: 'Feed (RSS, Atom, JSON)', es: 'Canal (RSS, Atom, JSON)' },
}

type Data = { kind?: ChannelKind } | undefined

const isKind =
  (kind: ChannelKind) =>
  (data: Data): boolean =>
    data?.kind === kind

/** A field that one kind of channel needs: empty elsewhere. */
const neededBy =
  (kind: ChannelKind, check: (value: unknown) => string | true = () => true) =>
  (value: unknown, { data }: { data: unknown }): string | true => {
    if ((data as Data)?.kind !== kind) return true
    return value ? check(value) : 'This kind of channel needs it.'
  }

const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/

/** An address that mail can have, or a field validation's message. */
const mailAddress = (value: unknown): string | true =>
  !value || (typeof value === 'string' && EMAIL.test(value)) ? true : 'Give an e-mail address.'

const email: Field = {
  name: 'email',
  type: 'group',
  label: { en: 'Sender', es: 'Remitente' },
  admin: { condition: isKind('email') },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'fromName', type: 'text', maxLength: 120, label: { en: 'Name', es: 'Nombre' } },
        {
          name: 'fromAddress',
          type: 'text',
          maxLength: 254,
          validate: neededBy('email', mailAddress),
          label: { en: 'Address', es: 'Dirección' },
        },
        {
          name: 'replyTo',
          type: 'text',
          maxLength: 254,
          validate: mailAddress,
          label: { en: 'Answers go to', es: 'Las respuestas van a' },
        },
      ],
    },
    {
      name: 'postalAddress',
      type: 'text',
      maxLength: 300,
      label: { en: 'Postal address', es: 'Dirección postal' },
      admin: {
        description: {
          en: 'Stands below each letter; many countries ask for it.',
          es: 'Figura al pie de cada correo; muchos países la exigen.',
        },
      },
    },
  ],
}

const webhook: Field = {
  name: 'webhook',
  type: 'group',
  label: 'Webhook',
  admin: { condition: isKind('webhook') },
  fields: [
    {
      name: 'url',
      type: 'text',
      maxLength: 2000,
      validate: neededBy('webhook', validateWebAddress),
      label: { en: 'Address', es: 'Dirección' },
      admin: {
        description: {
          en: 'Public; gets a POST for each post, signed as Standard Webhooks says.',
          es: 'Pública; recibe un POST por publicación, firmado según Standard Webhooks.',
        },
      },
    },
  ],
}

const feed: Field = {
  name: 'feed',
  type: 'group',
  label: { en: 'Feed', es: 'Canal' },
  admin: { condition: isKind('feed') },
  fields: [
    {
      name: 'description',
      type: 'text',
      maxLength: 500,
      label: { en: 'Description', es: 'Descripción' },
    },
  ],
}

/** Accounts that posts go out on. Secrets are sealed and never shown again. */
export const channels: CollectionConfig = {
  slug: 'channels',
  labels: {
    singular: { en: 'Channel', es: 'Canal' },
    plural: { en: 'Channels', es: 'Canales' },
  },
  admin: {
    useAsTitle: 'name',
    group: GROUPS.publishing,
    defaultColumns: ['name', 'kind', 'enabled', 'updatedAt'],
    description: {
      en: 'Where posts go: letters, other systems, the feeds of a site.',
      es: 'Adónde van las publicaciones: correos, otros sistemas, los canales de un sitio.',
    },
  },
  access: tenantAccess('channels'),
  disableDuplicate: true,
  hooks: {
    beforeChange: [sealChannelSecret],
    afterChange: [revealChannelSecret],
    beforeDelete: [deleteChannelDocuments],
  },
  fields: [
    tenantField(),
    nameField(),
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      label: { en: 'Kind', es: 'Tipo' },
      options: CHANNEL_KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
      admin: {
        description: { en: 'Cannot be changed later.', es: 'No se puede cambiar después.' },
      },
      access: { update: nobody },
    },
    {
      name: 'enabled',
      type: 'checkbox',
      defaultValue: true,
      label: { en: 'In use', es: 'En uso' },
      admin: {
        position: 'sidebar',
        description: {
          en: 'Off: nothing goes out, what is due waits.',
          es: 'Desactivado: nada sale y lo pendiente espera.',
        },
      },
    },
    {
      name: 'site',
      type: 'relationship',
      relationTo: 'sites',
      index: true,
      validate: neededBy('feed'),
      label: { en: 'Site', es: 'Sitio' },
      admin: { condition: isKind('feed') },
    },
    email,
    webhook,
    feed,
    {
      name: 'secret',
      type: 'text',
      virtual: true,
      maxLength: 1000,
      access: { read: nobody },
      label: { en: 'Mail server or signing secret', es: 'Servidor de correo o secreto de firma' },
      admin: {
        condition: (data) => data?.kind === 'email' || data?.kind === 'webhook',
        description: {
          en: 'E-mail: smtps://user:password@host (empty: the platform’s server). Webhook: whsec_… (empty: one is made). Only to set or replace it; kept encrypted.',
          es: 'Correo: smtps://usuario:clave@servidor (vacío: el de la plataforma). Webhook: whsec_… (vacío: se genera). Solo para ponerlo o cambiarlo; se guarda cifrado.',
        },
      },
    },
    {
      name: 'newSecret',
      type: 'text',
      virtual: true,
      access: systemWritten,
      label: { en: 'Signing secret', es: 'Secreto de firma' },
      admin: {
        readOnly: true,
        condition: (data) => Boolean(data?.newSecret),
        description: {
          en: 'Copy it now: it cannot be shown again.',
          es: 'Cópielo ahora: no se podrá volver a mostrar.',
        },
      },
    },
    secretHintField(),
    // Where the envelope was made for: the id does not exist yet when a channel is created.
    sealedField('sealId'),
    sealedField('sealedSecret'),
  ],
}
