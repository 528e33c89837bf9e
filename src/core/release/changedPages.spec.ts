import { changedPages } from './changedPages'
import type { ReleaseManifest } from './types'

type Side = Parameters<typeof changedPages>[0]['after']

/** Pages by id: their path and their bytes. */
const side = (pages: Record<string, [path: string, blob: string]>): Side => ({
  pages: Object.fromEntries(
    Object.entries(pages).map(([id, [path, blob]]) => [id, { path, blob }]),
  ) as unknown as ReleaseManifest['pages'],
})

describe('changedPages', () => {
  it('names what is new, other or gone, and nothing else', () => {
    const before = side({ a: ['/a', '1'], b: ['/b', '2'], c: ['/c', '3'] })
    const after = side({ a: ['/a', '1'], b: ['/b', '9'], d: ['/d', '4'] })
    expect(changedPages({ before, after })).toMatchObject({
      changed: ['/b', '/d'],
      removed: ['/c'],
      pageIds: ['b', 'c', 'd'],
    })
  })

  it('names a page that is gone though another stands at its path', () => {
    const before = side({ a: ['/a', '1'], b: ['/b', '2'] })
    const after = side({ b: ['/a', '2'] })
    expect(changedPages({ before, after })).toMatchObject({
      changed: ['/a'],
      removed: ['/b'],
      pageIds: ['a', 'b'],
    })
  })
})
