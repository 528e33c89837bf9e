import type { z } from 'zod'
import type { briefFieldSchema } from '../../core/workflow/team'

type Field = z.input<typeof briefFieldSchema>

/** Questions that several teams ask. */
export const TOPIC: Field = {
  name: 'topic',
  type: 'longText',
  required: true,
  label: { en: 'What is it about?', es: '¿De qué se trata?' },
  help: {
    en: 'The news, the offer or the occasion, with the facts that may be told.',
    es: 'La novedad, la oferta o la ocasión, con los datos que se pueden contar.',
  },
}

export const BRAND: Field = {
  name: 'brandProfile',
  type: 'brand',
  required: true,
  label: { en: 'Brand', es: 'Marca' },
}

export const SITE: Field = {
  name: 'site',
  type: 'site',
  required: true,
  label: { en: 'Site', es: 'Sitio' },
}

export const LANGUAGE: Field = {
  name: 'language',
  type: 'language',
  default: 'en',
  label: { en: 'Language', es: 'Idioma' },
}

export const CHANNELS: Field = {
  name: 'channels',
  type: 'channels',
  label: { en: 'Channels', es: 'Canales' },
  help: {
    en: 'Letters go to lists of readers, posts to the others. None: they stay drafts.',
    es: 'Los correos van a las listas de lectores; las publicaciones, a los demás. Ninguno: quedan como borradores.',
  },
}

export const PUBLISH_AT: Field = {
  name: 'publishAt',
  type: 'moment',
  label: { en: 'Goes out from', es: 'Sale a partir de' },
  help: { en: 'Empty: once it is approved.', es: 'Vacío: en cuanto se apruebe.' },
}
