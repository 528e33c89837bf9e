/**
 * Chooses `most` of a list, its owners taking turns: one each, then a second each. Whoever has many keeps
 * nobody waiting who has few. The order of an owner's own stays.
 */
export const shareRound = <Item>({
  items,
  ownerOf,
  most,
}: {
  items: readonly Item[]
  ownerOf: (item: Item) => string
  most: number
}): Item[] => {
  const seen = new Map<string, number>()
  const turns = items.map((item) => {
    const owner = ownerOf(item)
    const turn = seen.get(owner) ?? 0
    seen.set(owner, turn + 1)
    return { item, turn }
  })
  return turns
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, most)
    .map(({ item }) => item)
}
