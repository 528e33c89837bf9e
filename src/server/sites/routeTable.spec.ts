import fc from 'fast-check'
import type { ReleaseRoute } from '../../core/release/types'
import { packRoutes } from './routeTable'

const digest = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((b) => Buffer.from(b).toString('hex'))

const route: fc.Arbitrary<ReleaseRoute> = fc.record(
  {
    blob: digest,
    type: fc.constantFrom('text/html; charset=utf-8', 'text/css', 'image/avif'),
    size: fc.integer({ min: 0, max: 2 ** 47 }),
    immutable: fc.boolean(),
    encodings: fc.constantFrom<ReleaseRoute['encodings']>([], ['br'], ['br', 'gzip']),
    headers: fc.dictionary(fc.constantFrom('content-security-policy', 'x-a'), fc.string()),
  },
  { requiredKeys: ['blob', 'type', 'size', 'encodings'] },
)

// Whole code points: a path is what a decoded URL gives.
const path = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => `/${text}`)

describe('packRoutes', () => {
  it('gives back every route as it was put, and none under another path', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(path, route), { selector: ([key]) => key, maxLength: 40 }),
        fc.array(path),
        (routes, others) => {
          const table = packRoutes(routes)
          const known = new Map(routes)
          for (const [key, value] of routes) expect(table.find(key)).toEqual(value)
          for (const key of others) expect(table.find(key)).toEqual(known.get(key))
          expect([...table.paths()].sort()).toEqual([...known.keys()].sort())
        },
      ),
    )
  })

  it('has no route for the names that every object has', () => {
    const table = packRoutes([])
    for (const name of ['__proto__', 'constructor', '/', ''])
      expect(table.find(name)).toBeUndefined()
  })

  it('takes less than a quarter of the JSON of a release of ninety routes', () => {
    const headers = { 'content-security-policy': 'x'.repeat(300), 'referrer-policy': 'no-referrer' }
    const routes = Array.from({ length: 90 }, (_, index): [string, ReleaseRoute] => [
      `/_assets/${String(index).padStart(32, '0')}.svg`,
      {
        blob: 'ab'.repeat(32),
        type: 'image/svg+xml',
        size: 900,
        encodings: ['br', 'gzip'],
        headers,
      },
    ])
    expect(packRoutes(routes).bytes).toBeLessThan(JSON.stringify(routes).length / 4)
  })
})
