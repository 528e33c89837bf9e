import { indexBlocks } from '../indexBlocks'
import { selectionRoots } from '../selectionRoots'
import type { Tree } from '../types'
import { mapReferences } from './mapReferences'
import {
  CLIPBOARD_FORMAT,
  CLIPBOARD_VERSION,
  type BlockClipboard,
  type ClipboardMedium,
} from './types'

/**
 * Blocks with all they hold, as they travel. Of the media only those that the blocks show; of the documents
 * they refer to only the ids.
 */
export const copyBlocks = ({
  ids,
  source,
  media,
  layout,
  registry,
}: Pick<Tree, 'layout' | 'registry'> & {
  ids: readonly string[]
  source: BlockClipboard['source']
  media: Readonly<Record<string, ClipboardMedium>>
}): BlockClipboard => {
  const index = indexBlocks({ layout, registry })
  const blocks = selectionRoots({ layout, registry, ids }).flatMap(
    (id) => index.get(id)?.block ?? [],
  )
  const used = new Map<string, ClipboardMedium>()
  const copies = mapReferences({
    blocks,
    registry,
    map: ({ id, collection }) => {
      const medium = Object.hasOwn(media, id) ? media[id] : undefined
      if (collection === 'media') used.set(id, medium ?? { filename: id, alt: '' })
      return id
    },
  })
  return {
    format: CLIPBOARD_FORMAT,
    version: CLIPBOARD_VERSION,
    source,
    blocks: structuredClone(copies),
    media: Object.fromEntries(used),
  }
}
