import type { BlockData } from '../core/blocks/types'
import { newRowId } from './newRowId'
import type { SectionDefinition, SectionLocale, Translate } from './types'

export type SectionBlocksOptions = {
  section: SectionDefinition
  locale: SectionLocale
  /** Makes an id that no other row has. @default {@link newRowId} */
  newId?: () => string
}

/**
 * The blocks of a section in one language, ready to be put into a page's layout: every block and every
 * row of an array has an id of its own. Each call makes new objects and new ids.
 */
export const sectionBlocks = ({
  section,
  locale,
  newId = newRowId,
}: SectionBlocksOptions): BlockData[] => {
  const translate: Translate = (en, es) => ({ en, es })[locale]
  return section.compose(translate).map((block) => withId(block, newId) as BlockData)
}

const withId = (row: object, newId: () => string): object => ({
  id: newId(),
  ...withIdsBelow(row, newId),
})

const withIdsBelow = (values: object, newId: () => string): object =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, unknown]) => [
      name,
      withIdsIn(value, newId),
    ]),
  )

const withIdsIn = (value: unknown, newId: () => string): unknown => {
  if (Array.isArray(value))
    return value.map((row: unknown) => (isObject(row) ? withId(row, newId) : row))
  if (!isObject(value)) return value
  // Rich text is one value: the nodes of an editor state are no rows.
  return 'root' in value ? value : withIdsBelow(value, newId)
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
