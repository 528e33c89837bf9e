/** Chance that a text on brand scores above one off brand; a draw counts half. */
export const auc = (scored: readonly { on: boolean; score: number }[]): number => {
  const on = scored.filter((one) => one.on)
  const off = scored.filter((one) => !one.on)
  const wins = on.flatMap(({ score }) =>
    off.map((other): number => (score > other.score ? 1 : score === other.score ? 0.5 : 0)),
  )
  return Number((wins.reduce((sum, win) => sum + win, 0) / wins.length).toFixed(3))
}
