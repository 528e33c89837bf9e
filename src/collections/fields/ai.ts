import type { Field, GroupField } from 'payload'
import { nobody, systemWritten } from '../access/fieldAccess'

/** What a tenant may choose. `platform`: whatever the installation uses. */
const PROVIDERS = [
  { value: 'platform', label: { en: 'The platform’s', es: 'El de la plataforma' } },
  { value: 'offline', label: { en: 'Offline generator', es: 'Generador sin conexión' } },
  {
    value: 'openai-compatible',
    label: { en: 'OpenAI-compatible endpoint', es: 'Servicio compatible con OpenAI' },
  },
  { value: 'anthropic', label: 'Anthropic' },
]

type Siblings = { provider?: string | null; model?: string | null; baseUrl?: string | null }

const isOwn = (_: unknown, siblings: Siblings): boolean =>
  siblings?.provider === 'openai-compatible' || siblings?.provider === 'anthropic'

const price = (name: string, label: Record<string, string>): Field => ({
  name,
  type: 'number',
  min: 0,
  label,
  admin: { width: '50%' },
})

/** Whether a text is a full https address with nothing in it that could carry a secret. */
const isHttps = (value: unknown): boolean => {
  if (typeof value !== 'string' || !URL.canParse(value)) return false
  const { protocol, username, password, search, hash } = new URL(value)
  return protocol === 'https:' && !username && !password && !search && !hash
}

/** A tenant's own language model. */
export const aiField = (): GroupField => ({
  name: 'ai',
  type: 'group',
  label: { en: 'Language model', es: 'Modelo de lenguaje' },
  admin: {
    description: {
      en: 'Which model writes for this tenant. A key of your own is kept encrypted and never shown.',
      es: 'Qué modelo escribe para esta organización. Una clave propia se guarda cifrada y nunca se muestra.',
    },
  },
  fields: [
    {
      name: 'provider',
      type: 'select',
      defaultValue: 'platform',
      options: PROVIDERS,
      label: { en: 'Model', es: 'Modelo' },
    },
    {
      name: 'model',
      type: 'text',
      maxLength: 120,
      label: { en: 'Name of the model', es: 'Nombre del modelo' },
      admin: { condition: isOwn },
      validate: (value: unknown, { siblingData }: { siblingData: Siblings }) =>
        !isOwn(undefined, siblingData) || (typeof value === 'string' && value.trim() !== '')
          ? true
          : 'Give the name that the provider has for the model.',
    },
    {
      name: 'baseUrl',
      type: 'text',
      maxLength: 500,
      label: { en: 'Base URL', es: 'URL base' },
      admin: {
        condition: isOwn,
        description: {
          en: 'https, reachable on the Internet. Anthropic: leave it empty.',
          es: 'https, accesible en Internet. Anthropic: déjelo vacío.',
        },
      },
      validate: (value: unknown, { siblingData }: { siblingData: Siblings }) => {
        if (!value)
          return siblingData?.provider === 'openai-compatible'
            ? 'Give the address of the endpoint, e.g. https://api.example.com/v1.'
            : true
        return isHttps(value)
          ? true
          : 'Give an address that starts with https://, without a user name or a query.'
      },
    },
    {
      name: 'apiKey',
      type: 'text',
      virtual: true,
      maxLength: 500,
      access: { read: nobody },
      label: { en: 'API key', es: 'Clave de API' },
      admin: {
        condition: isOwn,
        description: {
          en: 'Only to set or replace it; an empty field keeps the one there is.',
          es: 'Solo para ponerla o cambiarla; vacío conserva la que hay.',
        },
      },
    },
    {
      name: 'keyHint',
      type: 'text',
      access: systemWritten,
      label: { en: 'Key in use', es: 'Clave en uso' },
      admin: { readOnly: true, condition: (_, siblings) => Boolean(siblings?.keyHint) },
    },
    {
      name: 'sealedKey',
      type: 'text',
      hidden: true,
      access: { ...systemWritten, read: nobody },
    },
    {
      name: 'monthlyBudgetUsd',
      type: 'number',
      min: 0,
      label: { en: 'Budget (USD a month)', es: 'Presupuesto (USD al mes)' },
      admin: {
        description: {
          en: 'A call that could pass it is refused. Empty: no limit of your own; 0: none.',
          es: 'Se rechaza lo que pudiera superarlo. Vacío: sin límite propio; 0: nada.',
        },
      },
    },
    {
      type: 'row',
      fields: [
        price('priceInput', {
          en: 'Price of input (USD per million tokens)',
          es: 'Precio de entrada (USD por millón)',
        }),
        price('priceOutput', {
          en: 'Price of output (USD per million tokens)',
          es: 'Precio de salida (USD por millón)',
        }),
      ],
      admin: { condition: (_, siblings) => isOwn(undefined, siblings as Siblings) },
    },
  ],
})
