import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { cleanTexts } from '../../core/tenancy/cleanTexts'
import { inLanguage } from './inLanguage'

/**
 * Takes NUL characters out of all texts of a document, and refuses texts that are no Unicode. On the
 * whole document and not in the fields' validation, which drafts skip and which knows no JSON.
 */
export const cleanDocument: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  if (!data) return data
  // A password is what was typed: changed on the way in, it would not be the one that logs in.
  const { password, ...rest } = data as Record<string, unknown>
  const { value, broken } = cleanTexts(rest)
  if (broken.length > 0) {
    const message = inLanguage(req, {
      en: 'This text holds half of a character (a lone surrogate). Write it again.',
      es: 'Este texto contiene medio carácter (un sustituto suelto). Escríbalo de nuevo.',
    })
    const errors = broken.map((path) => ({ path, message }))
    throw new ValidationError({ collection: collection.slug, errors }, req.t)
  }
  if (value === rest) return data
  return password === undefined ? value : { ...value, password }
}
