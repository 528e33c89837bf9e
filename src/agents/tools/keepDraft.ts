import type { CollectionSlug } from 'payload'
import { AGENT_KEY } from '../../core/agents/agentKey'
import type { DraftCollection } from '../../core/agents/approvalContent'
import { notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import type { ToolContext } from './defineTool'

export type Draft = { collection: DraftCollection; id: string; title: string }

/**
 * Writes a draft once for the call: made again, it finds what it made before, and writes that anew.
 * With an id it writes that document. A page that is online keeps its published version.
 *
 * @throws TauseError `not_found` for an id that is not the tenant's: whoever belongs to several tenants, and
 * lets agents work in one, lets them work there only.
 */
export const keepDraft = async ({
  context: { req, tenantId, key },
  collection,
  id,
  data,
  create = {},
}: {
  context: ToolContext
  collection: DraftCollection
  id: string | undefined
  data: Record<string, unknown>
  /** What only a new document gets. */
  create?: Record<string, unknown>
}): Promise<Draft> => {
  const { payload } = req
  const slug = collection as CollectionSlug
  const draft = collection === 'pages'
  const known = id ?? (await findByKey({ req, collection, key }))
  const update = async (existing: string): Promise<Draft> => {
    const saved = await payload.update({
      collection: slug,
      id: existing,
      data: data as never,
      draft,
      depth: 0,
      req,
      overrideAccess: false,
    })
    return { collection, id: existing, title: titleOf(saved) }
  }
  if (id) await assertOwn({ req, tenantId, collection, id })
  if (known) return update(known)
  try {
    const made = await payload.create({
      collection: slug,
      data: { tenant: tenantId, ...create, ...data } as never,
      draft,
      depth: 0,
      context: { [AGENT_KEY]: key },
      req,
      overrideAccess: false,
    })
    return { collection, id: String(made.id), title: titleOf(made) }
  } catch (error) {
    // Another worker was faster with the same call: what it made is ours.
    const other = await findByKey({ req, collection, key })
    if (!other) throw error
    return await update(other)
  } finally {
    // The request goes on to other writes, which this key is not for.
    delete req.context[AGENT_KEY]
  }
}

const assertOwn = async ({
  req,
  tenantId,
  collection,
  id,
}: Pick<ToolContext, 'req' | 'tenantId'> & {
  collection: DraftCollection
  id: string
}): Promise<void> => {
  const document = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    draft: collection === 'pages',
    depth: 0,
    disableErrors: true,
    select: { tenant: true } as never,
    req,
    overrideAccess: false,
  })
  if (!document || idOf((document as { tenant?: unknown }).tenant) !== tenantId)
    throw notFound('draft', id)
}

/** Past access control: the key is hidden from readers, and names what this very call has made. */
const findByKey = async ({
  req: { payload },
  collection,
  key,
}: {
  req: ToolContext['req']
  collection: DraftCollection
  key: string
}): Promise<string | undefined> => {
  const found = (await payload.db.findOne({
    collection: collection as CollectionSlug,
    where: { agentKey: { equals: key } },
  })) as { id: unknown } | null
  return found ? String(found.id) : undefined
}

const titleOf = (document: unknown): string => String((document as { title?: unknown }).title ?? '')
