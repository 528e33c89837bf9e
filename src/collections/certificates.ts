import type { CollectionConfig, Field } from 'payload'
import { CERTIFICATE_STATES, type CertificateState } from '../core/certificates/states'
import { nobody } from './access/fieldAccess'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'

const LABELS: Record<CertificateState, { en: string; es: string }> = {
  pending: { en: 'To be ordered', es: 'Por solicitar' },
  issuing: { en: 'Being issued', es: 'Emitiéndose' },
  issued: { en: 'Issued', es: 'Emitido' },
  failed: { en: 'Failed', es: 'Fallido' },
}

const moment = (name: string, en: string, es: string, index = false): Field => ({
  name,
  type: 'date',
  index,
  label: { en, es },
  admin: { date: { pickerAppearance: 'dayAndTime' } },
})

const hidden = (name: string): Field => ({
  name,
  type: 'text',
  hidden: true,
  access: { read: nobody },
})

/**
 * Certificates of hosts, one a host name. Written by the server only, with conditional writes: every
 * field is one column. Keys and chains are sealed. Without a tenant: the platform's own.
 */
export const certificates: CollectionConfig = {
  slug: 'certificates',
  labels: {
    singular: { en: 'Certificate', es: 'Certificado' },
    plural: { en: 'Certificates', es: 'Certificados' },
  },
  admin: {
    useAsTitle: 'host',
    group: GROUPS.sites,
    defaultColumns: ['host', 'state', 'notAfter', 'source', 'problem'],
    description: {
      en: 'Issued and renewed by themselves, or your own.',
      es: 'Se emiten y renuevan solos, o son propios.',
    },
  },
  access: tenantAccess('certificates'),
  defaultSort: 'notAfter',
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    tenantField(),
    {
      name: 'host',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: { en: 'Host name', es: 'Nombre de host' },
    },
    {
      name: 'domain',
      type: 'relationship',
      relationTo: 'domains',
      index: true,
      label: { en: 'Domain', es: 'Dominio' },
    },
    { name: 'names', type: 'json', label: { en: 'Names', es: 'Nombres' } },
    {
      name: 'source',
      type: 'select',
      required: true,
      defaultValue: 'acme',
      label: { en: 'From', es: 'Origen' },
      options: [
        { value: 'acme', label: { en: 'Issued by itself', es: 'Emisión automática' } },
        { value: 'upload', label: { en: 'Your own', es: 'Propio' } },
      ],
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'pending',
      index: true,
      label: { en: 'State', es: 'Estado' },
      options: CERTIFICATE_STATES.map((value) => ({ value, label: LABELS[value] })),
    },
    { name: 'issuer', type: 'text', label: { en: 'Issuer', es: 'Emisor' } },
    {
      name: 'fingerprint',
      type: 'text',
      index: true,
      label: { en: 'SHA-256 fingerprint', es: 'Huella SHA-256' },
    },
    moment('notBefore', 'Valid from', 'Válido desde'),
    moment('notAfter', 'Valid until', 'Válido hasta', true),
    moment('renewAt', 'To be renewed', 'Se renueva', true),
    moment('ariCheckedAt', 'Authority asked', 'Consultado a la autoridad'),
    { name: 'attempts', type: 'number', label: { en: 'Attempts', es: 'Intentos' } },
    moment('nextAttemptAt', 'Not before', 'No antes de', true),
    // { code, message, at }
    { name: 'problem', type: 'json', label: { en: 'Problem', es: 'Problema' } },
    // Grows with each certificate: fronts look for what is newer than they have.
    { name: 'version', type: 'number', index: true, label: { en: 'Version', es: 'Versión' } },
    hidden('directory'),
    hidden('sealId'),
    hidden('sealedKey'),
    hidden('sealedChain'),
    // The order under way: { url, sealedKey, kind, … }; a worker that comes after a crash goes on with it.
    { name: 'order', type: 'json', hidden: true, access: { read: nobody } },
    hidden('leaseOwner'),
    { name: 'leaseToken', type: 'number', hidden: true, access: { read: nobody } },
    { name: 'leaseUntil', type: 'date', hidden: true, access: { read: nobody } },
  ],
}
