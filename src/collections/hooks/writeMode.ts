import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

/** How a write or deletion was asked for. */
export type WriteMode = {
  draft: boolean
  /** The server's own write, past access control. */
  overrideAccess: boolean
  restore: boolean
}

const WRITES = ['create', 'update', 'updateByID', 'restoreVersion', 'delete']

const keyOf = (slug: string): string => `writeMode:${slug}`

/** Remembers how a write was asked for: hooks on single documents are not told. */
export const noteWriteMode: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  if (WRITES.includes(operation)) {
    const { draft, overrideAccess } = args as Partial<WriteMode>
    req.context[keyOf(collection.slug)] = {
      draft: draft === true,
      overrideAccess: overrideAccess === true,
      restore: operation === 'restoreVersion',
    } satisfies WriteMode
  }
  return args
}

/** The write under way on a collection; `undefined` before any. */
export const writeModeOf = (req: PayloadRequest, slug: string): WriteMode | undefined =>
  req.context[keyOf(slug)] as WriteMode | undefined
