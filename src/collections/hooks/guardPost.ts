import { type CollectionBeforeChangeHook } from 'payload'
import { contentHash } from '../../core/publishing/contentHash'
import { inLanguage } from './inLanguage'
import { refusal } from './refusal'

/** Columns that conditional writes own: an ordinary write must not put back what it read before. */
const STATE = [
  'status',
  'scheduledAt',
  'scheduledLocal',
  'timeZone',
  'publishedAt',
  'problem',
  'approvedAt',
  'approvedBy',
  'brandVersion',
  'approvedHash',
  'sendingSince',
]

/** What an edit leaves of an approval. */
const VOID = { status: 'draft', approvedHash: null, approvedAt: null, approvedBy: null }

/**
 * Keeps an approval with what was approved: a change of the content takes it away, and with it the way
 * out at its hour. What has gone out, or is going, is not changed any more.
 */
export const guardPost: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const own = Object.fromEntries(Object.entries(data).filter(([name]) => !STATE.includes(name)))
  if (operation === 'create')
    return { ...own, status: 'draft', contentHash: contentHash(own) } as typeof data
  const after = contentHash({ ...originalDoc, ...own })
  const before = contentHash(originalDoc)
  if (after === before) return { ...own, contentHash: after } as typeof data
  if (originalDoc?.status === 'published')
    throw refusal(
      inLanguage(req, {
        en: 'This post has gone out and cannot be changed. Duplicate it to send another one.',
        es: 'Esta publicación ya salió y no se puede cambiar. Duplíquela para enviar otra.',
      }),
      409,
    )
  if (originalDoc?.sendingSince && originalDoc.status === 'scheduled')
    throw refusal(
      inLanguage(req, {
        en: 'This post is going out right now and cannot be changed.',
        es: 'Esta publicación está saliendo ahora mismo y no se puede cambiar.',
      }),
      409,
    )
  const voids = originalDoc?.status !== 'draft'
  return { ...own, contentHash: after, ...(voids ? VOID : {}) } as typeof data
}
