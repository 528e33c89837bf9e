import type { TargetAccount } from '../../../src/targets/contract'
import { releaseOf, type TestRelease } from './releaseOf'

/** What a worker process is told to do. */
export type PushOrder = {
  account: TargetAccount
  hosts: Record<string, string>
  /** Where the push writes down how far it is. */
  stateFile: string
  /** Of which release. */
  marker: string
}

export const PAGES = 40

/** A release of which every page and its style say which it is of. */
export const markedRelease = (marker: string): TestRelease =>
  releaseOf({
    id: `rel-${marker}`,
    paths: {
      [`/_assets/${marker}.css`]: `p{content:"${marker}"}`,
      ...Object.fromEntries(
        Array.from({ length: PAGES }, (_, index) => [
          index === 0 ? '/' : `/p${index}`,
          `<link href="/_assets/${marker}.css"><p>${marker} ${index}`,
        ]),
      ),
    },
  })
