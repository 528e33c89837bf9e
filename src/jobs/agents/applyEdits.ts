import type { PayloadRequest } from 'payload'
import { documentsIn, readItems } from '../../agents/tools/readItems'
import type { ApprovalItem } from '../../core/agents/approvalContent'
import { mapTexts } from '../../core/ai/texts'
import type { BlockRegistry } from '../../core/blocks/registry'
import { conflict, invalid, notFound } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import type { ApprovalDocument } from './documents'
import { type EditedDocument, readEdited } from './readEdited'
import { saveFrom } from './saveFrom'

type Edited = { content: unknown; items: ApprovalItem[] }

/**
 * Writes edited texts into their documents, and reads what is approved by it.
 *
 * @throws TauseError `conflict` when somebody changes any of it meanwhile: it would be approved with what
 * nobody looked at.
 */
export const applyEdits = async ({
  req,
  approval,
  edits,
  before,
  registry,
}: {
  req: PayloadRequest
  approval: ApprovalDocument
  edits: Record<string, string[]>
  /** The edited documents as they were read before they were compared with what was asked about. */
  before: ReadonlyMap<string, EditedDocument>
  registry: BlockRegistry
}): Promise<Edited> => {
  const { items, content } = approval
  for (const [key, texts] of Object.entries(edits)) {
    const item = items.find((one) => one.key === key)
    if (!item || texts.length !== item.texts.length)
      throw invalid(
        `The edits of "${key}" do not fit: ${item ? `it has ${item.texts.length} texts, and ${texts.length} were given` : 'there is nothing with this key'}.`,
        [{ pointer: `/edits/${key}`, message: 'must have a text for each text' }],
      )
  }
  const named = documentsIn(content)
  if (named.length === 0) {
    const [item] = items
    const texts = item && edits[item.key]
    if (!item || !texts) return { content, items }
    const now = [
      { ...item, texts: item.texts.map(({ label }, at) => ({ label, text: texts[at] ?? '' })) },
    ]
    return { content: withTexts(content, [...texts]), items: now }
  }
  const written = new Map<string, string>()
  for (const { collection, id } of named) {
    const item = items.find(({ documentId }) => documentId === id)
    const texts = item && edits[item.key]
    const document = item && before.get(item.key)
    if (!texts || !document) continue
    const data = changed({ item, document, texts, registry })
    written.set(item.key, await saveFrom({ req, collection, document, data }))
  }
  const after = await readItems({
    req,
    tenantId: idOf(approval.tenant) ?? '',
    content,
    registry,
  })
  if (!after) throw notFound('document', 'of the approval')
  const now = await readEdited({ req, approval, edits })
  for (const { key, version } of after) {
    const same = written.has(key)
      ? now.get(key)?.updatedAt === written.get(key)
      : version === items.find((item) => item.key === key)?.version
    if (!same) throw conflict('It was changed while your edits were written. Read it again.')
  }
  return { content, items: after }
}

/** The fields of a document with the texts of an item, in the order that `readItems` gives them. */
const changed = ({
  item,
  document,
  texts,
  registry,
}: {
  item: ApprovalItem
  document: EditedDocument
  texts: string[]
  registry: BlockRegistry
}): Record<string, unknown> => {
  const of = (label: string): string =>
    texts[item.texts.findIndex((one) => one.label === label)] ?? ''
  if (item.collection === 'posts')
    return item.kind === 'email'
      ? {
          title: of('subject'),
          email: { subject: of('subject'), preheader: of('preheader') },
          text: of('text'),
        }
      : { text: of('text') }
  // The first three are the title and the words for search results.
  const words = texts.slice(3)
  let at = 0
  return {
    title: of('title'),
    seo: { ...document.seo, title: of('seo.title'), description: of('seo.description') },
    layout: mapTexts({
      layout: document.layout ?? [],
      registry,
      change: ({ text }) => words[at++] ?? text,
    }),
  }
}

/** JSON with its texts replaced in their order, as `readItems` finds them. */
const withTexts = (value: unknown, texts: string[]): unknown => {
  if (typeof value === 'string') return value.trim() ? (texts.shift() ?? value) : value
  if (Array.isArray(value)) return value.map((inner) => withTexts(inner, texts))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, withTexts(inner, texts)]),
    )
  return value
}
