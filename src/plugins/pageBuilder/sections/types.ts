import type { BlockData } from '../../../core/blocks/types'

/** A section that the tab offers. */
export type SectionEntry = {
  /** Unique in the tab. */
  id: string
  name: string
  description: string
  /** Id of one of the tab's categories. */
  category: string
  /** Lower-case words that a search looks through beside the name. */
  words: string
  /** For the picture; the same list every time. */
  picture: () => readonly BlockData[]
  /** New ones with each call, with ids of their own. */
  blocks: () => BlockData[]
}

/** Sections under a heading. */
export type SectionGroup = { id: string; label: string; entries: SectionEntry[] }
