import {
  docAccessOperation,
  type CollectionSlug,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { notFound, unauthorized } from '../../../core/errors'

/**
 * The document that an endpoint's route names (`:collection`, `:id`), as its latest draft.
 *
 * @throws TauseError `unauthorized`; `not_found` for what has no builder or the user may not read.
 */
export const loadDocument = async ({
  req,
  collections,
}: {
  req: PayloadRequest
  /** By slug, those that have a builder. */
  collections: Readonly<Record<string, unknown>>
}): Promise<{
  config: SanitizedCollectionConfig
  id: string
  doc: Record<string, unknown>
  /** Asked for when it is needed: it takes a look at every field. */
  mayUpdate: () => Promise<boolean>
}> => {
  const { collection: slug = '', id = '' } = req.routeParams as Record<string, string | undefined>
  if (!req.user) throw unauthorized()
  const collection = Object.hasOwn(collections, slug)
    ? req.payload.collections[slug as CollectionSlug]
    : undefined
  if (!collection) throw notFound('document', `${slug}/${id}`)
  const doc = (await req.payload.findByID({
    collection: slug as CollectionSlug,
    id,
    depth: 0,
    draft: Boolean(collection.config.versions?.drafts),
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })) as unknown as Record<string, unknown> | null
  if (!doc) throw notFound('document', `${slug}/${id}`)
  return {
    config: collection.config,
    id,
    doc,
    mayUpdate: async () => Boolean((await docAccessOperation({ collection, id, req })).update),
  }
}
