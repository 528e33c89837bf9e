/**
 * The row of each step: one below the last that it waits for. Who waits in a circle is put somewhere, so
 * that the circle can be drawn and mended.
 */
export const ranksOf = (dependencies: readonly ReadonlySet<number>[]): number[] => {
  const ranks = new Map<number, number>()
  const open = new Set<number>()
  const rank = (index: number): number => {
    const known = ranks.get(index)
    if (known !== undefined) return known
    if (open.has(index)) return -1
    open.add(index)
    const above = [...(dependencies[index] ?? [])].map(rank)
    open.delete(index)
    const own = Math.max(-1, ...above) + 1
    ranks.set(index, own)
    return own
  }
  return dependencies.map((_, index) => rank(index))
}
