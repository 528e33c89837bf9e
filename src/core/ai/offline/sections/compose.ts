import type { SectionKind } from '../../kinds'
import { contactSections } from './contactSections'
import { offerSections } from './offerSections'
import { trustSections } from './trustSections'
import type { ComposeSection } from './types'

/** Kind of a section → what writes it. */
export const COMPOSE: Record<SectionKind, ComposeSection> = {
  ...offerSections,
  ...trustSections,
  ...contactSections,
}
