import { createHash } from 'node:crypto'
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { ApprovalItem, DraftCollection } from '../../core/agents/approvalContent'
import { DRAFT_COLLECTIONS } from '../../core/agents/approvalContent'
import { textsOf } from '../../core/ai/texts'
import type { BlockRegistry } from '../../core/blocks/registry'
import type { BlockData } from '../../core/blocks/types'
import { invalid } from '../../core/errors'
import { contentHash } from '../../core/publishing/contentHash'
import { canonicalJson } from '../../core/release/canonicalJson'
import { idOf } from '../../core/tenancy/idOf'

export type DocumentRef = { collection: DraftCollection; id: string }

/** Documents that a value names anywhere in it as `{ collection, id }`, each once. */
export const documentsIn = (value: unknown): DocumentRef[] => {
  const found = new Map<string, DocumentRef>()
  const look = (inner: unknown): void => {
    if (Array.isArray(inner)) return inner.forEach(look)
    if (typeof inner !== 'object' || inner === null) return
    const { collection, id } = inner as Partial<DocumentRef>
    if (DRAFT_COLLECTIONS.includes(collection as DraftCollection) && typeof id === 'string')
      found.set(`${collection}/${id}`, { collection: collection as DraftCollection, id })
    Object.values(inner).forEach(look)
  }
  look(value)
  return [...found.values()]
}

/**
 * What an approval is about, as it stands now: of each document the texts that people read and a hash of
 * all that goes out; of anything else its texts.
 *
 * @returns null for a document that is gone, or that the requester cannot see.
 */
export const readItems = async ({
  req,
  tenantId,
  content,
  registry,
}: {
  req: PayloadRequest
  tenantId: string
  content: unknown
  registry: BlockRegistry
}): Promise<ApprovalItem[] | null> => {
  const refs = documentsIn(content)
  const items: ApprovalItem[] = []
  for (const { collection, id } of refs) {
    const document = (await req.payload.findByID({
      collection: collection as CollectionSlug,
      id,
      draft: collection === 'pages',
      depth: 0,
      disableErrors: true,
      req,
      overrideAccess: false,
    })) as Record<string, unknown> | null
    if (!document || idOf(document.tenant) !== tenantId) return null
    items.push(collection === 'pages' ? pageItem(id, document, registry) : postItem(id, document))
  }
  return refs.length > 0 ? items : textItems(content)
}

const pageItem = (
  id: string,
  page: Record<string, unknown>,
  registry: BlockRegistry,
): ApprovalItem => {
  const { title, path, layout, seo } = page as {
    title: string
    path: string
    layout?: BlockData[]
    seo?: { title?: string | null; description?: string | null } | null
  }
  return {
    key: `pages/${id}`,
    kind: 'page',
    title: `${title} (${path})`,
    collection: 'pages',
    documentId: id,
    texts: [
      { label: 'title', text: title },
      { label: 'seo.title', text: seo?.title ?? '' },
      { label: 'seo.description', text: seo?.description ?? '' },
      ...textsOf({ layout: layout ?? [], registry }).map(({ text }) => ({ label: 'text', text })),
    ],
    version: createHash('sha256')
      .update(canonicalJson({ title, path, layout: layout ?? [], seo: seo ?? null }))
      .digest('hex'),
  }
}

const postItem = (id: string, post: Record<string, unknown>): ApprovalItem => {
  const { title, text, email } = post as {
    title: string
    text?: string | null
    email?: { subject?: string | null; preheader?: string | null } | null
  }
  const isLetter = Boolean(email?.subject)
  return {
    key: `posts/${id}`,
    kind: isLetter ? 'email' : 'post',
    title,
    collection: 'posts',
    documentId: id,
    texts: [
      ...(isLetter
        ? [
            { label: 'subject', text: email?.subject ?? '' },
            { label: 'preheader', text: email?.preheader ?? '' },
          ]
        : []),
      { label: 'text', text: text ?? '' },
    ],
    version: contentHash(post),
  }
}

const MAX_TEXTS = 200

const textItems = (content: unknown): ApprovalItem[] => {
  const texts: { label: string; text: string }[] = []
  const look = (value: unknown, label: string): void => {
    if (typeof value === 'string' && value.trim()) texts.push({ label, text: value })
    else if (Array.isArray(value))
      value.forEach((inner, index) => look(inner, `${label}[${index}]`))
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value))
        look(inner, label ? `${label}.${name}` : name)
  }
  look(content, '')
  // To leave some out would be to have approved what nobody saw.
  if (texts.length > MAX_TEXTS)
    throw invalid(
      `An approval of ${texts.length} texts cannot be asked for: ${MAX_TEXTS} are the most. Ask about drafts, or about less.`,
    )
  return [
    {
      key: 'content',
      kind: 'text',
      title: texts[0]?.text.slice(0, 80) ?? '',
      collection: null,
      documentId: null,
      texts: texts.map(({ label, text }) => ({ label: label.slice(-120) || 'text', text })),
      version: null,
    },
  ]
}
