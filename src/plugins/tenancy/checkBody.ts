import { type CollectionBeforeOperationHook, type FlattenedBlock, ValidationError } from 'payload'
import { refusal } from '../../collections/hooks/refusal'
import { isPlainObject } from './isPlainObject'
import { shapeProblems } from './shapeProblems'

const WRITES: readonly string[] = ['create', 'update', 'updateByID']

/** Most problems that one answer names. */
const MOST = 20

/**
 * Refuses with 400 a document that is none: no body, a list, a text, or a body that is not JSON; and one
 * whose values are of another kind than their fields, which the database could not keep or would keep as
 * something else.
 */
export const checkBody: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const { data, file, overrideAccess } = args as {
    data?: unknown
    file?: unknown
    overrideAccess?: boolean
  }
  // Access is asked after this hook: a stranger is to hear of that first.
  if (overrideAccess === true || !req.user || !WRITES.includes(operation)) return args
  if ((data === undefined || data === null) && (file ?? req.file)) return args
  if (!isPlainObject(data))
    throw refusal(
      'Send the document as a JSON object, with "Content-Type: application/json", or as the field "_payload" of multipart/form-data.',
      400,
    )
  const blocks = req.payload.blocks as unknown as Record<string, FlattenedBlock>
  const errors = shapeProblems({
    fields: collection.flattenedFields,
    value: data,
    prefix: '',
    blockOf: (slug) => (Object.hasOwn(blocks, slug) ? blocks[slug] : undefined),
  })
  if (collection.auth && data.password !== undefined && typeof data.password !== 'string')
    errors.push({ path: 'password', message: 'Give a text.' })
  if (errors.length > 0)
    throw new ValidationError({ collection: collection.slug, errors: errors.slice(0, MOST) }, req.t)
  return args
}
