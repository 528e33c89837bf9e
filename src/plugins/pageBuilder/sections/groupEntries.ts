import type { SectionEntry, SectionGroup } from './types'

/**
 * The entries that a search finds, by category in the order of `categories`; categories without any are
 * left out. Every word of the search has to occur; case and accents do not count.
 */
export const groupEntries = ({
  entries,
  categories,
  search,
  category,
}: {
  entries: readonly SectionEntry[]
  categories: readonly { id: string; label: string }[]
  search: string
  /** Id of the only category to show; empty: all. */
  category: string
}): SectionGroup[] => {
  const words = plain(search).split(/\s+/).filter(Boolean)
  const found = entries.filter((entry) => {
    const text = plain(`${entry.name} ${entry.words}`)
    return words.every((word) => text.includes(word))
  })
  return categories
    .filter(({ id }) => category === '' || category === id)
    .map(({ id, label }) => ({
      id,
      label,
      entries: found.filter((entry) => entry.category === id),
    }))
    .filter((group) => group.entries.length > 0)
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
