/** A deterministic source of variety: the same seed gives the same sequence on every machine. */
export type Random = {
  /** In [0, 1). */
  next: () => number
  /** In [from, to). */
  range: (from: number, to: number) => number
  /** A whole number, both ends included. */
  int: (from: number, to: number) => number
  chance: (probability: number) => boolean
  pick: <T>(items: readonly [T, ...T[]]) => T
  shuffle: <T>(items: readonly T[]) => T[]
}

/** 53-bit string hash (cyrb53), short enough for an id in base 36. */
export const hashText = (text: string): number => {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}

/** Mulberry32 over a hash of the seed. */
export const createRandom = (seed: string): Random => {
  let state = hashText(seed) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const range = (from: number, to: number): number => from + next() * (to - from)
  const int = (from: number, to: number): number => Math.floor(range(from, to + 1))
  return {
    next,
    range,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
    shuffle: (items) => {
      const result = [...items]
      for (let last = result.length - 1; last > 0; last--) {
        const other = int(0, last)
        const kept = result[last]!
        result[last] = result[other]!
        result[other] = kept
      }
      return result
    },
  }
}
