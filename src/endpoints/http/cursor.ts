import type { Where } from 'payload'
import { z } from 'zod'
import { invalid } from '../../core/errors'

const position = z.tuple([z.iso.datetime(), z.string()])

/** Position after a document in a list sorted by `createdAt` and `id`, newest first. */
const encodeCursor = (after: { createdAt: string; id: string }): string =>
  Buffer.from(JSON.stringify([after.createdAt, after.id])).toString('base64url')

/** @throws TauseError `invalid` for what {@link encodeCursor} did not make. */
export const whereAfter = (cursor: string | undefined): Where => {
  if (cursor === undefined) return {}
  const [createdAt, id] = decode(cursor, position)
  return {
    or: [
      { createdAt: { less_than: createdAt } },
      { and: [{ createdAt: { equals: createdAt } }, { id: { less_than: id } }] },
    ],
  }
}

export const NEWEST_FIRST = ['-createdAt', '-id']

/** Position in a list that does not change its order: the number of items before it. */
export const encodeOffset = (offset: number): string =>
  Buffer.from(JSON.stringify([offset])).toString('base64url')

/** @throws TauseError `invalid` for what {@link encodeOffset} did not make. */
export const decodeOffset = (cursor: string | undefined): number =>
  cursor === undefined ? 0 : (decode(cursor, z.tuple([z.number().int().min(0)]))[0] ?? 0)

const decode = <Schema extends z.ZodType>(cursor: string, schema: Schema): z.output<Schema> => {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw invalid('The cursor is not one that a list has answered with. Begin without one.', [
      { pointer: '/cursor', message: 'is not a cursor of this list' },
    ])
  }
}

/** One page from one item more than its limit. */
export const toPage = <Document extends { createdAt: string; id: string }, Item>({
  docs,
  limit,
  toItem,
}: {
  /** Up to `limit + 1` documents. */
  docs: readonly Document[]
  limit: number
  toItem: (doc: Document) => Item
}): { items: Item[]; nextCursor: string | null } => {
  const shown = docs.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(toItem),
    nextCursor: docs.length > limit && last ? encodeCursor(last) : null,
  }
}
