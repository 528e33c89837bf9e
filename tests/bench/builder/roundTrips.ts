import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { fromBuilder } from '../../../src/core/builder/fromBuilder'
import { blockRegistry as registry } from '../../../src/blocks/library'
import { arbitraryLayout } from '../../../src/core/builder/specTrees'
import { toBuilder } from '../../../src/core/builder/toBuilder'

const RUNS = 1000

/** Random trees of every block, to the builder and back. @returns how many came back as they were. */
export const roundTrips = (): number => {
  let same = 0
  for (const layout of fc.sample(arbitraryLayout({ fc, registry }), RUNS))
    if (isDeepStrictEqual(fromBuilder({ data: toBuilder({ layout, registry }), registry }), layout))
      same++
  return same
}
