import type { CollectionSlug, FlattenedBlock, FlattenedField, Payload } from 'payload'

/** A field that a query's path goes through. */
export type PathStep = {
  /** Collection that the field is in. */
  collection: string
  field: FlattenedField
  /** What follows the field in the path: empty at its end. */
  rest: string[]
}

/** Payload's own limit is 10; a longer path leads nowhere. */
const MAX_SEGMENTS = 30

/**
 * The fields that a path of a filter or a sort goes through, first to last: into groups, rows, blocks
 * and through relationships into other collections. Where it may go several ways (blocks, relationships
 * to several collections), the steps of all of them. A part that is no field ends it.
 *
 * @param path with dots or, as in GraphQL, `__`; also as for versions (`version.title`, `parent.site`).
 */
export const walkPath = ({
  path,
  collection,
  payload,
}: {
  path: string
  collection: string
  payload: Payload
}): PathStep[] => {
  const segments = path.replaceAll('__', '.').split('.')
  if (segments.length > MAX_SEGMENTS) return []
  const fields = fieldsOf(payload, collection)
  while (segments.length > 1 && isVersionPrefix(segments[0], fields)) segments.shift()
  return walk({ segments, fields, collection, payload })
}

type Place = {
  segments: string[]
  fields: readonly FlattenedField[]
  collection: string
  payload: Payload
}

const walk = ({ segments: [name, ...rest], fields, collection, payload }: Place): PathStep[] => {
  const field = fields.find((one) => one.name === name)
  if (!field) return []
  const step: PathStep = { collection, field, rest }
  if (rest.length === 0) return [step]
  return [step, ...below({ field, rest, collection, payload })]
}

const below = ({
  field,
  rest,
  collection,
  payload,
}: PathStep & { payload: Payload }): PathStep[] => {
  if (field.type === 'relationship' || field.type === 'upload')
    return targetsOf(field.relationTo).flatMap((target) =>
      walk({
        // Of a relationship to several collections, `value` is the document.
        segments: Array.isArray(field.relationTo) && rest[0] === 'value' ? rest.slice(1) : rest,
        fields: fieldsOf(payload, target),
        collection: target,
        payload,
      }),
    )
  if (field.type === 'join')
    return targetsOf(field.collection).flatMap((target) =>
      walk({ segments: rest, fields: fieldsOf(payload, target), collection: target, payload }),
    )
  if (field.type === 'blocks')
    return blocksOf(field, payload).flatMap(({ slug, flattenedFields }) =>
      walk({
        segments: rest[0] === slug ? rest.slice(1) : rest,
        fields: flattenedFields,
        collection,
        payload,
      }),
    )
  return 'flattenedFields' in field
    ? walk({ segments: rest, fields: field.flattenedFields, collection, payload })
    : []
}

const targetsOf = (relationTo: string | readonly string[]): readonly string[] =>
  typeof relationTo === 'string' ? [relationTo] : relationTo

const fieldsOf = (payload: Payload, collection: string): readonly FlattenedField[] =>
  payload.collections[collection as CollectionSlug]?.config.flattenedFields ?? []

const blocksOf = (
  { blockReferences, blocks }: Extract<FlattenedField, { type: 'blocks' }>,
  payload: Payload,
): FlattenedBlock[] =>
  (blockReferences ?? blocks).flatMap((block) =>
    typeof block === 'string'
      ? ((payload.blocks as unknown as Record<string, FlattenedBlock>)[block] ?? [])
      : block,
  )

const isVersionPrefix = (
  segment: string | undefined,
  fields: readonly FlattenedField[],
): boolean =>
  segment === 'version' || segment === 'parent'
    ? !fields.some(({ name, type }) => name === segment && type !== 'text')
    : false
