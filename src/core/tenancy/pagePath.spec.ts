import { normalisePath, pathProblem } from './pagePath'

describe('page paths', () => {
  it.each([
    ['/', '/'],
    ['', '/'],
    ['About/', '/about'],
    ['//blog//First-Post', '/blog/first-post'],
  ])('normalises %j to %j', (given, wanted) => {
    expect(normalisePath(given)).toBe(wanted)
    expect(pathProblem(wanted)).toBeUndefined()
  })

  it.each([
    '/_next',
    '/sitemap.xml',
    '/.well-known/acme',
    '/a/../b',
    '/a b',
    '/á',
    '/-a',
    '/a?b',
    `/${'a'.repeat(600)}`,
  ])('refuses %j', (path) => {
    expect(pathProblem(path)).toEqual(expect.any(String))
  })
})
