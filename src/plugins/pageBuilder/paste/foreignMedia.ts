import { isSameTenant } from '../../../core/builder/clipboard/prepareForPaste'
import { mediaIn } from '../../../core/builder/clipboard/mediaIn'
import type { LibraryMedium } from '../../../core/builder/clipboard/matchMedia'
import type { BlockClipboard, ClipboardMedium } from '../../../core/builder/clipboard/types'
import type { BlockRegistry } from '../../../core/blocks/registry'
import type { Library } from './readLibrary'

/** A medium of pasted blocks that is not in the library they are pasted into. */
export type ForeignMedium = ClipboardMedium & {
  id: string
  /** The same picture in the library. */
  match: LibraryMedium | null
}

/**
 * The media of copied blocks that cannot stay as they are: another tenant's, another installation's, or
 * gone. Each with the same picture of the library, where there is one.
 *
 * @throws Error when the library cannot be read.
 */
export const foreignMedia = async ({
  clipboard,
  registry,
  target,
  library,
}: {
  clipboard: BlockClipboard
  registry: BlockRegistry
  target: { tenantId: string | null; origin: string }
  library: Library
}): Promise<ForeignMedium[]> => {
  const ids = mediaIn({ blocks: clipboard.blocks, registry })
  if (ids.length === 0) return []
  const isOwn = isSameTenant(clipboard.source, target)
  const present = isOwn ? await library.present(ids) : new Set<string>()
  return Promise.all(
    ids
      .filter((id) => !present.has(id))
      .map(async (id) => {
        const known = Object.hasOwn(clipboard.media, id) ? clipboard.media[id] : undefined
        const medium = known ?? { filename: id, alt: '' }
        return { ...medium, id, match: known ? await library.match(known) : null }
      }),
  )
}
