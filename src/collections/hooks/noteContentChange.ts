import type { CollectionBeforeChangeHook } from 'payload'
import { valueDigest } from '../../core/release/manifestDigest'

/**
 * Dates a section's published content: a release from before that shows an older one. Publishing it
 * again unchanged, or renaming it, leaves the date.
 */
export const noteContentChange: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (data._status !== 'published') return data
  // The draft that is published is in `originalDoc`: what is online is the stored document itself.
  const online =
    operation === 'update'
      ? ((await req.payload.db.findOne({
          collection: 'sections',
          where: { id: { equals: originalDoc?.id } },
          req,
        })) as { _status?: string; layout?: unknown; contentChangedAt?: string } | null)
      : null
  const layout: unknown = data.layout ?? originalDoc?.layout
  const same =
    online?._status === 'published' &&
    online.contentChangedAt &&
    digestOf(online.layout) === digestOf(layout)
  return { ...data, contentChangedAt: same ? online.contentChangedAt : new Date().toISOString() }
}

const digestOf = (layout: unknown): string =>
  valueDigest(withoutEmpty(JSON.parse(JSON.stringify({ layout }))) ?? null)

/** What is empty counts as not there: MongoDB keeps lists and drops groups where nothing was entered. */
const withoutEmpty = (value: unknown): unknown => {
  if (value === null) return undefined
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(withoutEmpty)
  const entries = Object.entries(value)
    .map(([key, inner]): [string, unknown] => [key, withoutEmpty(inner)])
    .filter(([, inner]) => inner !== undefined)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
