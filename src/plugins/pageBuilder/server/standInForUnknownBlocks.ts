import type { FlattenedBlock, Payload } from 'payload'

/**
 * Has Payload find a block without fields for each type that is not installed (any more). Its form and
 * its comparison of versions break off at one that they do not find, and so does a query that selects
 * fields of other blocks. What the database holds of it stays as it is, where blocks are stored whole.
 *
 * `Object.hasOwn(payload.blocks, type)` still says whether a type is installed.
 */
export const standInForUnknownBlocks = (payload: Payload): void => {
  const { blocksAsJSON, name } = payload.db as { blocksAsJSON?: boolean; name: string }
  if (!blocksAsJSON && name !== 'mongoose') return
  payload.blocks = new Proxy(payload.blocks, {
    get: (blocks, slug: string | symbol, receiver): unknown =>
      typeof slug === 'symbol' || Reflect.has(blocks, slug)
        ? Reflect.get(blocks, slug, receiver)
        : standIn(slug),
  })
}

const standIn = (slug: string): FlattenedBlock => ({
  slug,
  fields: [],
  flattenedFields: [],
  labels: { singular: slug, plural: slug },
})
