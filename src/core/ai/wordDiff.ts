/** A piece of a text: in both, gone, or new. */
export type DiffPiece = { text: string; kind: 'same' | 'gone' | 'new' }

/** Words compared at most, on each side; longer texts are told apart as a whole. */
const MOST_WORDS = 1500

/** What leads from one text to another, word by word. The pieces without `new` are `before`, without `gone` `after`. */
export const wordDiff = (before: string, after: string): DiffPiece[] => {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return joined([
      { text: before, kind: 'gone' },
      { text: after, kind: 'new' },
    ])
  const common = longestCommon(a, b)
  const at = (row: number, column: number): number => common[row]?.[column] ?? 0
  const pieces: DiffPiece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]]
    if (one !== undefined && one === other) {
      pieces.push({ text: one, kind: 'same' })
      i += 1
      j += 1
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ text: one, kind: 'gone' })
      i += 1
    } else {
      pieces.push({ text: other ?? '', kind: 'new' })
      j += 1
    }
  }
  return joined(pieces)
}

/** Words, each with the space and the signs behind it as pieces of their own. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}'’]+|\s+|[^\p{L}\p{N}\s'’]/gu) ?? []

/** Lengths of the longest common subsequence from each place to the end. */
const longestCommon = (a: readonly string[], b: readonly string[]): number[][] => {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i]![j] =
        a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
  return table
}

/** Neighbours of one kind as one piece; a space between changed words changes with them. */
const joined = (pieces: readonly DiffPiece[]): DiffPiece[] => {
  const result: DiffPiece[] = []
  let run = { gone: '', new: '' }
  const close = (): void => {
    for (const kind of ['gone', 'new'] as const)
      if (run[kind]) result.push({ text: run[kind], kind })
    run = { gone: '', new: '' }
  }
  pieces.forEach(({ text, kind }, index) => {
    const inRun = run.gone !== '' || run.new !== ''
    const isBetween =
      kind === 'same' &&
      inRun &&
      /^\s+$/.test(text) &&
      (pieces[index + 1]?.kind ?? 'same') !== 'same'
    if (isBetween) run = { gone: run.gone + text, new: run.new + text }
    else if (kind !== 'same') run[kind] += text
    else {
      close()
      const last = result.at(-1)
      if (last?.kind === 'same') last.text += text
      else result.push({ text, kind })
    }
  })
  close()
  return result
}
