import type { CollectionConfig, Field, PayloadRequest, TextField } from 'payload'
import { domainProblem, type DomainRules } from '../core/domains/domainProblem'
import { normaliseHost } from '../core/tenancy/hostName'
import { adminWritten } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'
import { bindHostName } from './hooks/bindHostName'
import { holdHostName } from './hooks/holdHostName'
import { inLanguage } from './hooks/inLanguage'
import { limitDomains } from './hooks/limitDomains'
import { refuseLookalike } from './hooks/refuseLookalike'
import { releaseDeletedHost, releaseFormerHost } from './hooks/releaseHostName'
import { setVerificationToken } from './hooks/setVerificationToken'
import { siteField } from './fields/site'

const QUARANTINE = 30 * 24 * 60 * 60 * 1000

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

const hostField = (rules: DomainRules): TextField => ({
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
    const problem = domainProblem(value, rules)
    return problem ? inLanguage(req, problem) : true
  },
})

export type DomainsOptions = DomainRules & {
  /** How long a name that was given up is kept from other tenants. Milliseconds. @default 30 days */
  quarantine?: number
}

/**
 * Host names that sites answer to. Any tenant may claim one; at most one has it verified (`domain-claims`).
 *
 * Which of a site's domains is its main address, the site says (`primaryDomain`): one value cannot be two.
 */
export const domainsCollection = ({
  quarantine = QUARANTINE,
  ...rules
}: DomainsOptions): CollectionConfig => ({
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
  hooks: {
    beforeChange: [limitDomains, setVerificationToken, refuseLookalike, holdHostName],
    afterChange: [bindHostName, releaseFormerHost(quarantine)],
    afterDelete: [releaseDeletedHost(quarantine)],
  },
  fields: [
    tenantField(),
    hostField(rules),
    siteField(),
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
      name: 'redirectToPrimary',
      type: 'checkbox',
      defaultValue: true,
      label: { en: 'Lead visitors to the main address', es: 'Llevar a la dirección principal' },
      admin: {
        position: 'sidebar',
        description: {
          en: 'Off: the site answers here, too.',
          es: 'Desactivado: el sitio también responde aquí.',
        },
      },
    },
    {
      name: 'hsts',
      type: 'checkbox',
      defaultValue: false,
      label: { en: 'Only ever by HTTPS (HSTS)', es: 'Solo por HTTPS, siempre (HSTS)' },
      admin: {
        position: 'sidebar',
        description: {
          en: 'Browsers remember it for a year: without a valid certificate they show nothing at all.',
          es: 'Los navegadores lo recuerdan un año: sin un certificado válido no muestran nada.',
        },
      },
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
    // What the last look found: state → { at, problem?, found? }.
    {
      name: 'checks',
      type: 'json',
      access: adminWritten,
      label: { en: 'Last check', es: 'Última comprobación' },
      admin: { readOnly: true },
    },
    {
      name: 'checkedAt',
      type: 'date',
      access: adminWritten,
      label: { en: 'Checked', es: 'Comprobado' },
      admin: { readOnly: true, hidden: true },
    },
    {
      name: 'nextCheckAt',
      type: 'date',
      index: true,
      access: adminWritten,
      label: { en: 'Next check', es: 'Próxima comprobación' },
      admin: { readOnly: true, hidden: true },
    },
    // Checks in a row that failed after it had worked.
    {
      name: 'failures',
      type: 'number',
      access: adminWritten,
      label: { en: 'Failed checks', es: 'Comprobaciones fallidas' },
      admin: { readOnly: true, hidden: true },
    },
  ],
})
