import { median, round } from './median'

type Side = { median: number; min: number; max: number; rounds: number[] }

export type Comparison = {
  ours: Side
  peer: Side
  /** Median of ours ÷ median of the peer. */
  ratio: number
  /** Lowest and highest ratio of one A B B A block. */
  ratioRange: [number, number]
  /** A/A: the peer's first rounds of the blocks ÷ its last ones. Away from 1 the machine drifted. */
  control: number
  /** The control lies within ±5 %. Only then the ratio counts. */
  valid: boolean
}

const CONTROL_TOLERANCE = 0.05

const side = (rounds: number[]): Side => ({
  median: round(median(rounds), 0),
  min: round(Math.min(...rounds), 0),
  max: round(Math.max(...rounds), 0),
  rounds: rounds.map((rate) => round(rate, 0)),
})

/**
 * Measures two servers in turn, A B B A, so that a drift of the machine hits both alike.
 *
 * @param blocks each block is two rounds of either side
 */
export const compare = async ({
  ours,
  peer,
  blocks,
  onBlock,
}: {
  ours: () => Promise<number>
  peer: () => Promise<number>
  blocks: number
  onBlock: (line: string) => void
}): Promise<Comparison> => {
  await peer()
  await ours()
  const first: number[] = []
  const last: number[] = []
  const own: number[] = []
  const ratios: number[] = []
  for (let block = 1; block <= blocks; block += 1) {
    const a1 = await peer()
    const b1 = await ours()
    const b2 = await ours()
    const a2 = await peer()
    first.push(a1)
    last.push(a2)
    own.push(b1, b2)
    ratios.push((b1 + b2) / (a1 + a2))
    onBlock(
      `block ${block}: ${round(b1, 0)}, ${round(b2, 0)} beside ${round(a1, 0)}, ${round(a2, 0)}`,
    )
  }
  const peers = [...first, ...last]
  const control = median(first) / median(last)
  return {
    ours: side(own),
    peer: side(peers),
    ratio: round(median(own) / median(peers)),
    ratioRange: [round(Math.min(...ratios)), round(Math.max(...ratios))],
    control: round(control),
    valid: Math.abs(control - 1) <= CONTROL_TOLERANCE,
  }
}
