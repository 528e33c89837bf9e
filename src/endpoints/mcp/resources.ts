import type { CollectionSlug, PayloadRequest } from 'payload'
import { loadBrand } from '../../agents/writing/loadBrand'
import { notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'

/** Newest documents of each kind that are listed. */
const MOST = 100

const KINDS = {
  brands: { collection: 'brand-profiles', title: 'name' },
  pages: { collection: 'pages', title: 'title' },
  posts: { collection: 'posts', title: 'title' },
  runs: { collection: 'agent-runs', title: 'title' },
} as const

type Kind = keyof typeof KINDS

export type Resource = { uri: string; name: string; mimeType: string }

const URI = /^tause:\/\/(brands|pages|posts|runs)\/([\w-]{1,64})$/

/** What an assistant may read of a tenant, as far as its key may. */
export const listResources = async ({
  req,
  tenantId,
}: {
  req: PayloadRequest
  tenantId: string
}): Promise<Resource[]> => {
  const found: Resource[] = []
  for (const [kind, { collection, title }] of Object.entries(KINDS)) {
    const { docs } = await req.payload
      .find({
        collection: collection as CollectionSlug,
        where: { tenant: { equals: tenantId } },
        sort: '-createdAt',
        limit: MOST,
        pagination: false,
        depth: 0,
        select: { [title]: true } as never,
        req,
        overrideAccess: false,
      })
      .catch((error: unknown) => {
        // A key that may not see them has none of them.
        if ((error as { status?: unknown }).status === 403) return { docs: [] }
        throw error
      })
    for (const doc of docs as unknown as Record<string, unknown>[])
      found.push({
        uri: `tause://${kind}/${String(doc.id)}`,
        name: String(doc[title] ?? ''),
        mimeType: 'application/json',
      })
  }
  return found
}

/** @throws TauseError `not_found` for what is not the tenant's, or not visible. */
export const readResource = async ({
  req,
  tenantId,
  uri,
}: {
  req: PayloadRequest
  tenantId: string
  uri: string
}): Promise<unknown> => {
  const [, kind, id = ''] = URI.exec(uri) ?? []
  if (!kind) throw notFound('resource', uri.slice(0, 200))
  if (kind === 'brands') return (await loadBrand({ req, tenantId, brandProfileId: id })).facts
  const document = await req.payload.findByID({
    collection: KINDS[kind as Kind].collection,
    id,
    draft: kind === 'pages',
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: false,
  })
  if (!document || idOf((document as { tenant?: unknown }).tenant) !== tenantId)
    throw notFound('resource', uri)
  return document
}
