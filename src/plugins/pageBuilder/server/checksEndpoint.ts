import type { Endpoint } from 'payload'
import type { BlockRegistry } from '../../../core/blocks/registry'
import { walkBlocks } from '../../../core/blocks/tree'
import { invalid } from '../../../core/errors'
import { readJsonBody } from '../../../endpoints/http/readJsonBody'
import type { ChecksReport } from '../types'
import { checkDocument, type CheckOptions } from './checkDocument'
import { loadDocument } from './loadDocument'
import { toEndpoint } from './toEndpoint'

const MEGABYTE = 1024 * 1024

/** A page of 1,000 blocks has about 1 MB. */
const MAX_BODY_BYTES = 4 * MEGABYTE

/** Most blocks of a page, in slots too; the form has no limit, and rendering holds up everybody else. */
const MAX_BLOCKS = 5000

/**
 * `POST /api/page-builder/checks/:collection/:id` with `{ layout }`, blocks as they are now: what is wrong
 * with the page and what it weighs, for whoever may read the document. Nothing is saved.
 */
export const checksEndpoint = (collections: Readonly<Record<string, CheckOptions>>): Endpoint =>
  toEndpoint('post', '/page-builder/checks/:collection/:id', async (req) => {
    const { config, doc } = await loadDocument({ req, collections })
    const collection = config.slug
    const options = collections[collection] as CheckOptions
    const layout = readLayout(await readJsonBody(req, MAX_BODY_BYTES), options.blocks)
    const { layout: _, ...found } = await checkDocument({
      req,
      collection,
      doc: { ...doc, [options.field]: layout },
      options,
    })
    const publishing = (await options.publishRule?.({ req, collection, doc })) ?? 'ask'
    return { status: 200, body: { ...found, publishing } satisfies ChecksReport }
  })

const readLayout = (body: unknown, registry: BlockRegistry): unknown[] => {
  const layout =
    typeof body === 'object' && body !== null ? (body as { layout?: unknown }).layout : undefined
  const pointer = '/layout'
  if (!Array.isArray(layout))
    throw invalid('The body must be an object whose "layout" is a list of blocks.', [
      { pointer, message: 'must be a list of blocks' },
    ])
  if (layout.length > MAX_BLOCKS || hasTooMany(layout, registry))
    throw invalid(`"layout" may have up to ${MAX_BLOCKS} blocks, those inside others too.`, [
      { pointer, message: `must have at most ${MAX_BLOCKS} blocks` },
    ])
  const at = layout.findIndex(
    (block) =>
      typeof block !== 'object' ||
      block === null ||
      typeof (block as { blockType?: unknown }).blockType !== 'string',
  )
  if (at >= 0)
    throw invalid(`Entry ${at} of "layout" is no block: it needs a "blockType".`, [
      { pointer: `${pointer}/${at}`, message: 'must be an object with a "blockType"' },
    ])
  return layout
}

const hasTooMany = (layout: readonly unknown[], registry: BlockRegistry): boolean => {
  let count = 0
  for (const _ of walkBlocks({ layout, registry })) if (++count > MAX_BLOCKS) return true
  return false
}
