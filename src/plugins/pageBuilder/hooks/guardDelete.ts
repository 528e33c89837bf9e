import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest } from 'payload'
import { inLanguage } from '../../../collections/hooks/inLanguage'
import { refusal } from '../../../collections/hooks/refusal'
import { writeModeOf } from '../../../collections/hooks/writeMode'
import { blockLabel } from '../../../core/builder/blockLabel'
import { indexBlocks } from '../../../core/builder/indexBlocks'
import { lockOf } from '../../../core/builder/lockOf'
import { toLayout } from '../../../core/builder/toLayout'
import type { BlockRegistry } from '../../../core/blocks/registry'
import type { BlockData } from '../../../core/blocks/types'
import type { PageBuilderOptions } from '../types'

/** Most locked blocks that a refusal names. */
const MOST_NAMED = 5

export type LockOptions = Pick<PageBuilderOptions, 'mayLock'> & {
  blocks: BlockRegistry
  field: string
}

/**
 * Refuses to delete a document with locked blocks to those who may not lock: 403 that names them. What is
 * stored counts, and so does the latest draft.
 */
export const guardDelete =
  (options: LockOptions): CollectionBeforeDeleteHook =>
  async ({ collection: { slug, versions }, id, req }) => {
    if (!req.user || writeModeOf(req, slug)?.overrideAccess) return
    const collection = slug as CollectionSlug
    const stored = await req.payload.db.findOne<Document>({
      collection,
      where: { id: { equals: id } },
      req,
    })
    const latest = versions?.drafts
      ? ((await req.payload.findByID({
          collection,
          id,
          depth: 0,
          draft: true,
          disableErrors: true,
          overrideAccess: false,
          user: req.user,
          req,
        })) as Document | null)
      : null
    const docs = [stored, latest].filter((doc) => doc !== null)
    for (const doc of docs) await refuseLoss({ req, slug, doc, options })
  }

type Document = { id: string | number } & Record<string, unknown>

/** @throws 403 when the document has locked blocks and the user may not lock. */
export const refuseLoss = async ({
  req,
  slug,
  doc,
  options: { blocks: registry, field, mayLock = () => Promise.resolve(false) },
}: {
  req: PayloadRequest
  slug: string
  doc: Document
  options: LockOptions
}): Promise<void> => {
  const layout = toLayout({ value: doc[field], registry })
  const locked = [...indexBlocks({ layout, registry }).values()]
    .map(({ block }) => block)
    .filter((block) => lockOf(block, doc.contentOnly === true) !== 'none')
  if (locked.length === 0 || (await mayLock({ req, collection: slug, doc }))) return
  const names = nameBlocks(locked, registry)
  throw refusal(
    inLanguage(req, {
      en: `Blocks in it are locked: ${names}. Ask an owner of the tenant to delete it or to unlock them.`,
      es: `Contiene bloques bloqueados: ${names}. Pida a un propietario de la organización que lo elimine o que los desbloquee.`,
    }),
  )
}

/** E.g. `"Prices" (id), "Footer" (id) +2`. */
const nameBlocks = (blocks: readonly BlockData[], registry: BlockRegistry): string => {
  const named = blocks
    .slice(0, MOST_NAMED)
    .map((block) => `"${blockLabel({ block, registry })}" (${block.id})`)
  const more = blocks.length - named.length
  return `${named.join(', ')}${more > 0 ? ` +${more}` : ''}`
}
