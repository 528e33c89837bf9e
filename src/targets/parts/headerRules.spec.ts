import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { headersFor } from '../../../tests/helpers/targets/edgeFiles'
import { headerRules } from './headerRules'
import { headersFile } from './headersFile'

const SERVICES = [
  { name: 'Cloudflare Pages', canUnset: true, parentMatches: false },
  { name: 'Netlify', canUnset: false, parentMatches: true },
]

const part = fc.constantFrom('a', 'b', 'c', 'index', 'x.css')
const path = fc.array(part, { maxLength: 4 }).map((parts) => `/${parts.join('/')}`)
const headers = fc.dictionary(fc.constantFrom('x-one', 'x-two'), fc.constantFrom('1', '2'), {
  maxKeys: 2,
  noNullPrototype: true,
})
const site = fc
  .array(fc.tuple(path, headers), { minLength: 1, maxLength: 25 })
  .map((entries) => new Map(entries))

describe('headerRules', () => {
  it.each(SERVICES)('give every path its headers and no others at $name', (service) => {
    fc.assert(
      fc.property(site, (paths) => {
        const text = headersFile(headerRules({ headers: paths, ...service }))
        for (const [path, own] of paths)
          expect({ path, headers: headersFor({ text, path, ...service }) }).toEqual({
            path,
            headers: own,
          })
      }),
      { numRuns: 500 },
    )
  })

  it('say what all paths share once', () => {
    const paths = new Map(
      Array.from({ length: 500 }, (_, index) => [`/p${index}`, { 'x-one': '1', 'x-two': '2' }]),
    )
    expect(headerRules({ headers: paths, canUnset: false, parentMatches: true })).toEqual([
      { pattern: '/*', set: { 'x-one': '1', 'x-two': '2' }, unset: [] },
    ])
  })

  it('make exceptions of the few where a service can take headers away', () => {
    const paths = new Map<string, Record<string, string>>([
      ...Array.from({ length: 500 }, (_, index): [string, Record<string, string>] => [
        `/p${index}`,
        { 'x-one': '1' },
      ]),
      ['/other', { 'x-one': '2' }],
      ['/assets/a', {}],
      ['/assets/b', {}],
    ])
    expect(headerRules({ headers: paths, canUnset: true, parentMatches: false })).toEqual([
      { pattern: '/*', set: { 'x-one': '1' }, unset: [] },
      { pattern: '/assets/*', set: {}, unset: ['x-one'] },
      { pattern: '/other', set: { 'x-one': '2' }, unset: ['x-one'] },
    ])
  })
})
