import type { Field } from 'payload'
import { messagingSchema } from '../../core/brand/profile/messaging'
import { provenanceSchema } from '../../core/brand/profile/provenance'
import { visualSchema } from '../../core/brand/profile/visual'
import { voiceProfileSchema } from '../../core/brand/profile/voiceProfile'
import { systemWritten } from '../access/fieldAccess'
import { jsonBySchema } from './jsonBySchema'
import { validateWebAddress } from './webAddress'

const text = (
  name: string,
  label: Record<'en' | 'es', string>,
  maxLength = 600,
): Extract<Field, { type: 'textarea' }> => ({ name, type: 'textarea', maxLength, label })

/** Who the brand is, beyond its name and tagline. */
export const identityFields: Field[] = [
  {
    name: 'website',
    type: 'text',
    maxLength: 500,
    validate: validateWebAddress,
    label: { en: 'Website', es: 'Sitio web' },
  },
  {
    type: 'collapsible',
    label: { en: 'Purpose', es: 'Propósito' },
    admin: { initCollapsed: true },
    fields: [
      text('oneLiner', { en: 'In one sentence', es: 'En una frase' }, 240),
      text('mission', { en: 'Mission', es: 'Misión' }),
      text('vision', { en: 'Vision', es: 'Visión' }),
      text('promise', { en: 'Promise', es: 'Promesa' }),
      {
        name: 'industry',
        type: 'text',
        maxLength: 120,
        label: { en: 'Industry', es: 'Sector' },
      },
      { name: 'values', type: 'text', hasMany: true, label: { en: 'Values', es: 'Valores' } },
      {
        name: 'locales',
        type: 'text',
        hasMany: true,
        label: { en: 'Languages', es: 'Idiomas' },
        admin: { description: 'en, es-MX…' },
      },
    ],
  },
]

const figure = (name: string, label: Record<'en' | 'es', string>): Field => ({
  name,
  type: 'number',
  min: 1,
  max: 5,
  label,
  admin: { step: 0.5, width: '25%', description: '1–5' },
})

/** How the brand sounds on four scales of 1–5. */
export const voiceFigureFields: Field[] = [
  {
    type: 'row',
    fields: [
      figure('formality', { en: 'Formality', es: 'Formalidad' }),
      figure('warmth', { en: 'Warmth', es: 'Calidez' }),
      figure('authority', { en: 'Authority', es: 'Autoridad' }),
      figure('energy', { en: 'Energy', es: 'Energía' }),
    ],
  },
]

/** Compound values, each checked against its schema, and where all values come from. */
export const brandDnaFields: Field[] = [
  jsonBySchema({
    name: 'visual',
    schema: visualSchema,
    label: { en: 'Look, as found', es: 'Aspecto, según lo hallado' },
  }),
  jsonBySchema({
    name: 'voiceProfile',
    schema: voiceProfileSchema,
    label: { en: 'Voice in figures', es: 'Voz en cifras' },
  }),
  jsonBySchema({
    name: 'messaging',
    schema: messagingSchema,
    label: { en: 'Messages', es: 'Mensajes' },
    admin: {
      description: {
        en: 'Audiences, pillars, approved claims, offers, disclaimers, samples.',
        es: 'Públicos, pilares, afirmaciones aprobadas, ofertas, avisos legales, ejemplos.',
      },
    },
  }),
  jsonBySchema({
    name: 'provenance',
    schema: provenanceSchema,
    label: { en: 'Where each value comes from', es: 'De dónde viene cada valor' },
    admin: { hidden: true },
  }),
  {
    name: 'scanOperation',
    type: 'text',
    index: true,
    access: systemWritten,
    label: { en: 'Made by the scan', es: 'Hecho por el análisis' },
    admin: { hidden: true },
  },
]
