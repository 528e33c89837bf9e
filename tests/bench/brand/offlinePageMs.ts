import { blockRegistry } from '../../../src/blocks/library'
import { bakery } from '../../../src/core/ai/brandFactsFixture'
import { layoutFromModel } from '../../../src/core/ai/layoutFromModel'
import { composePage } from '../../../src/core/ai/offline/composePage'
import { modelLayoutIssues } from '../../../src/core/ai/pageSchema'

const PAGES = 200

/** From the brand's facts to checked blocks as a page stores them. Milliseconds. */
const writePage = (seed: string): number => {
  const started = performance.now()
  const { layout } = composePage({
    brand: bakery,
    brief: 'About our bakery.',
    language: 'en',
    sections: 8,
    frame: true,
    seed,
  })
  if (modelLayoutIssues({ layout, registry: blockRegistry }).length > 0)
    throw new Error(`The page of seed "${seed}" is not valid.`)
  layoutFromModel({ layout, registry: blockRegistry, seed }).finish()
  return performance.now() - started
}

/** How long the offline generator takes for a page of eight bands: the first one of a process, and later ones. */
export const offlinePageMs = (): { first: number; median: number; longest: number } => {
  const times = Array.from({ length: PAGES }, (_, index) => writePage(String(index)))
  const [first = 0] = times
  const sorted = times.toSorted((one, other) => one - other)
  const rounded = (milliseconds = 0): number => Number(milliseconds.toFixed(1))
  return {
    first: rounded(first),
    median: rounded(sorted[PAGES / 2]),
    longest: rounded(sorted.at(-1)),
  }
}
