import type { Page } from '../../core/api/common'

type Pages<Item> = Page<Item>[]

/**
 * A list after its first page was read. Who has paged on keeps what is shown: a newer first page would
 * leave gaps or doubles before the later ones.
 */
export const pagesFromStart = <Item>(shown: Pages<Item> | null, first: Page<Item>): Pages<Item> =>
  shown && shown.length > 1 ? shown : [first]

/** A list after the page behind `cursor` was read; as it was when it does not end there any more. */
export const pagesBehind = <Item>(
  shown: Pages<Item> | null,
  { cursor, page }: { cursor: string; page: Page<Item> },
): Pages<Item> | null => (shown && shown.at(-1)?.nextCursor === cursor ? [...shown, page] : shown)
