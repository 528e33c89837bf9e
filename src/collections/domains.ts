import type { CollectionConfig, Field, PayloadRequest, TextField } from 'payload'
import {
  hostProblem,
  isPlatformHost,
  normaliseHost,
  type PlatformHosts,
} from '../core/tenancy/hostName'
import { adminWritten } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'
import { inLanguage } from './hooks/inLanguage'
import { refuseSecondOwner } from './hooks/refuseSecondOwner'
import { setVerificationToken } from './hooks/setVerificationToken'

const stateField = (name: string, en: string, es: string): Field => ({
  name,
  type: 'select',
  required: true,
  defaultValue: 'pending',
  index: true,
  access: adminWritten,
  label: { en, es },
  admin: { readOnly: true },
  options: [
    { value: 'pending', label: { en: 'Pending', es: 'Pendiente' } },
    { value: 'verified', label: { en: 'Verified', es: 'Verificado' } },
    { value: 'failed', label: { en: 'Failed', es: 'Fallido' } },
  ],
})

const hostField = (hosts: PlatformHosts): TextField => ({
  name: 'host',
  type: 'text',
  required: true,
  index: true,
  label: { en: 'Host name', es: 'Nombre de host' },
  admin: { placeholder: 'www.example.com' },
  hooks: {
    beforeValidate: [
      ({ value }) => (typeof value === 'string' ? (normaliseHost(value) ?? value) : value),
    ],
  },
  validate: (value: unknown, { req }: { req: PayloadRequest }) => {
    if (typeof value !== 'string')
      return inLanguage(req, { en: 'Give a host name.', es: 'Indique un nombre de host.' })
    const problem = hostProblem(value)
    if (problem !== undefined) return problem
    return isPlatformHost(value, hosts)
      ? inLanguage(req, {
          en: `"${value}" belongs to the platform. Give a host name of your own, such as www.example.com.`,
          es: `«${value}» pertenece a la plataforma. Indique un nombre de host propio, como www.example.com.`,
        })
      : true
  },
})

/**
 * Host names that sites answer to. Any tenant may claim one; at most one has it verified.
 *
 * @param hosts where the platform itself answers, which nobody can claim.
 */
export const domainsCollection = (hosts: PlatformHosts): CollectionConfig => ({
  slug: 'domains',
  labels: {
    singular: { en: 'Domain', es: 'Dominio' },
    plural: { en: 'Domains', es: 'Dominios' },
  },
  admin: {
    useAsTitle: 'host',
    group: GROUPS.sites,
    defaultColumns: ['host', 'site', 'ownership', 'routing', 'certificate'],
    description: {
      en: 'Your own domains. A site serves one once its ownership is verified.',
      es: 'Sus propios dominios. El sitio responde en uno cuando se verifica su propiedad.',
    },
  },
  access: tenantAccess('domains'),
  disableDuplicate: true,
  indexes: [{ fields: ['tenant', 'host'], unique: true }],
  hooks: { beforeChange: [setVerificationToken, refuseSecondOwner] },
  fields: [
    tenantField(),
    hostField(hosts),
    {
      name: 'site',
      type: 'relationship',
      relationTo: 'sites',
      required: true,
      index: true,
      label: { en: 'Site', es: 'Sitio' },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'custom',
      access: adminWritten,
      label: { en: 'Kind', es: 'Tipo' },
      admin: { position: 'sidebar', readOnly: true },
      options: [
        { value: 'custom', label: { en: 'Own domain', es: 'Dominio propio' } },
        { value: 'platform', label: { en: 'Given by the platform', es: 'De la plataforma' } },
      ],
    },
    {
      name: 'primary',
      type: 'checkbox',
      defaultValue: false,
      label: { en: 'Main address of the site', es: 'Dirección principal del sitio' },
      admin: { position: 'sidebar' },
    },
    {
      type: 'row',
      fields: [
        stateField('ownership', 'Ownership', 'Propiedad'),
        stateField('routing', 'Routing', 'Enrutamiento'),
        stateField('certificate', 'Certificate', 'Certificado'),
      ],
    },
    {
      name: 'verificationToken',
      type: 'text',
      access: adminWritten,
      label: { en: 'Verification token', es: 'Código de verificación' },
      admin: {
        readOnly: true,
        description: {
          en: 'Put it in a TXT record at _tause.<host name>.',
          es: 'Póngalo en un registro TXT en _tause.<nombre de host>.',
        },
      },
    },
  ],
})
