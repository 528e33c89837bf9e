import type { Field } from 'payload'
import type { FieldIssue } from '../../core/errors'
import {
  type HeaderRows,
  headersOf,
  type RedirectRows,
  redirectsOf,
} from '../../core/release/deliveryRules'
import { MAX_REDIRECTS, redirectIssues } from '../../core/release/redirects'
import { type RuleWords, ruleWords } from '../../core/release/ruleWords'
import { headerIssues, MAX_HEADERS } from '../../core/release/siteHeaders'
import { nobody, systemWritten } from '../access/fieldAccess'
import { environmentField } from './environment'

/** The first thing that is wrong with the lines of a list, in the language of whoever saves it. */
const lineProblem = (issues: readonly FieldIssue[], words: RuleWords): true | string => {
  const [first] = issues
  if (!first) return true
  const line = first.pointer.split('/')[1]
  return line ? words.line(Number(line) + 1, first.message) : first.message
}

const onlyFor = (name: string, en: string, es: string): Field => ({
  name,
  type: 'checkbox',
  defaultValue: false,
  label: { en, es },
  admin: { width: '33%' },
})

const protection: Field = {
  name: 'protection',
  type: 'group',
  label: { en: 'Password', es: 'Contraseña' },
  admin: {
    description: {
      en: 'Visitors are asked for it. Signed links lead past it.',
      es: 'Se pide a los visitantes. Los enlaces firmados la evitan.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        onlyFor('development', 'Development', 'Desarrollo'),
        onlyFor('staging', 'Staging', 'Pruebas'),
        onlyFor('production', 'Production', 'Producción'),
      ],
    },
    {
      name: 'password',
      type: 'text',
      virtual: true,
      maxLength: 200,
      access: { read: nobody },
      label: { en: 'New password', es: 'Contraseña nueva' },
      admin: {
        description: {
          en: 'Only to set or replace it; kept as a hash.',
          es: 'Solo para ponerla o cambiarla; se guarda cifrada.',
        },
      },
    },
    {
      name: 'passwordHash',
      type: 'text',
      hidden: true,
      access: { ...systemWritten, read: nobody },
    },
  ],
}

const onPublish: Field = {
  name: 'onPublish',
  type: 'group',
  label: { en: 'When something is published', es: 'Al publicar algo' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'deploy',
          type: 'checkbox',
          defaultValue: false,
          label: { en: 'Deploy by itself', es: 'Desplegar automáticamente' },
        },
        { ...environmentField(), required: false },
        {
          name: 'wait',
          type: 'number',
          defaultValue: 30,
          min: 0,
          max: 3600,
          label: { en: 'After seconds of quiet', es: 'Tras segundos de calma' },
        },
      ],
    },
  ],
}

const redirects: Field = {
  name: 'redirects',
  type: 'array',
  maxRows: MAX_REDIRECTS,
  validate: (rows, { req }) => {
    const words = ruleWords(req.i18n?.language)
    return lineProblem(redirectIssues(redirectsOf(rows as RedirectRows), words), words)
  },
  label: { en: 'Redirects', es: 'Redirecciones' },
  labels: {
    singular: { en: 'Redirect', es: 'Redirección' },
    plural: { en: 'Redirects', es: 'Redirecciones' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'from',
          type: 'text',
          required: true,
          maxLength: 500,
          label: { en: 'Old path', es: 'Ruta antigua' },
          admin: { placeholder: '/old/*' },
        },
        {
          name: 'to',
          type: 'text',
          required: true,
          maxLength: 2000,
          label: { en: 'Leads to', es: 'Lleva a' },
          admin: { placeholder: '/new/:splat' },
        },
        {
          name: 'status',
          type: 'select',
          required: true,
          defaultValue: '308',
          label: { en: 'Kind', es: 'Tipo' },
          options: [
            { value: '301', label: { en: '301 Moved', es: '301 Movida' } },
            { value: '302', label: { en: '302 Found', es: '302 Temporal' } },
            { value: '307', label: { en: '307 Temporary', es: '307 Temporal' } },
            { value: '308', label: { en: '308 Permanent', es: '308 Permanente' } },
          ],
        },
      ],
    },
  ],
}

const headers: Field = {
  name: 'headers',
  type: 'array',
  maxRows: MAX_HEADERS,
  validate: (rows, { req }) => {
    const words = ruleWords(req.i18n?.language)
    return lineProblem(headerIssues(headersOf(rows as HeaderRows), words), words)
  },
  label: { en: 'Headers', es: 'Cabeceras' },
  labels: {
    singular: { en: 'Header', es: 'Cabecera' },
    plural: { en: 'Headers', es: 'Cabeceras' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'path',
          type: 'text',
          required: true,
          defaultValue: '/*',
          maxLength: 500,
          label: { en: 'Path', es: 'Ruta' },
        },
        {
          name: 'name',
          type: 'text',
          required: true,
          maxLength: 100,
          label: { en: 'Name', es: 'Nombre' },
        },
        {
          name: 'value',
          type: 'text',
          required: true,
          maxLength: 2000,
          label: { en: 'Value', es: 'Valor' },
        },
      ],
    },
  ],
}

/** How a site is put before its visitors. What stands in it, but for maintenance, goes live with a release. */
export const deliveryFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      {
        name: 'maintenance',
        type: 'checkbox',
        defaultValue: false,
        label: { en: 'Maintenance mode', es: 'Modo de mantenimiento' },
        admin: {
          description: {
            en: 'At once: visitors get a notice (503) in place of every page.',
            es: 'De inmediato: los visitantes ven un aviso (503) en lugar de cada página.',
          },
        },
      },
      {
        name: 'publicContent',
        type: 'checkbox',
        defaultValue: false,
        label: {
          en: 'Published content may be read without a key',
          es: 'El contenido publicado se lee sin clave',
        },
      },
    ],
  },
  {
    name: 'maintenanceText',
    type: 'textarea',
    maxLength: 500,
    label: { en: 'Notice', es: 'Aviso' },
    admin: { condition: (_data, { maintenance }) => maintenance === true },
  },
  onPublish,
  protection,
  redirects,
  headers,
]
