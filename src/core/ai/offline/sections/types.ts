import type { BlockData } from '../../../blocks/types'
import type { SectionContext } from '../sectionParts'

/** A block in the form that a model fills, or `undefined` where the brand gives nothing to fill it with. */
export type ComposeSection = (context: SectionContext) => BlockData | undefined
