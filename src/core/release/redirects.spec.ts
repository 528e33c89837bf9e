import fc from 'fast-check'
import { redirectIssues, redirectMatcher, type ReleaseRedirect } from './redirects'

const line = (
  from: string,
  to: string,
  status: ReleaseRedirect['status'] = 301,
): ReleaseRedirect => ({
  from,
  to,
  status,
})

describe('redirectMatcher', () => {
  const match = redirectMatcher([
    line('/old', '/new'),
    line('/shop/*', '/products/:splat', 302),
    line('/shop/sale', '/offers?from=shop#top', 307),
    line('/shop/books/*', 'https://books.example/:splat', 308),
    line('/gone/*', '/'),
    line('/café', '/coffee house'.replace(' ', '-')),
    line('/all/*', '/:splat'),
    line('/written', 'https://other.example/caf%C3%A9/100%?q=a%20b'),
  ])

  it.each([
    ['/old', '', '/new', 301],
    ['/old', '?a=1&b=%20', '/new?a=1&b=%20', 301],
    ['/shop', '', '/products', 302],
    ['/shop/a/b', '?q', '/products/a/b?q', 302],
    ['/shop/sale', '?x=1', '/offers?from=shop&x=1#top', 307],
    ['/shop/books/one', '', 'https://books.example/one', 308],
    ['/shop/books', '', 'https://books.example', 308],
    ['/gone/for/good', '', '/', 301],
    ['/café', '', '/coffee-house', 301],
    ['/all/ä b', '', '/%C3%A4%20b', 301],
    ['/all/a?b#c%20', '?d', '/a%3Fb%23c%2520?d', 301],
    ['/written', '', 'https://other.example/caf%C3%A9/100%25?q=a%20b', 301],
  ])('leads %s%s to %s with %i', (path, query, location, status) => {
    expect(match(path, query)).toEqual({ location, status })
  })

  it.each(['/', '/olds', '/old/x', '/shopping', '/__proto__', ''])(
    'knows nothing of %s',
    (path) => {
      expect(match(path)).toBeUndefined()
    },
  )

  it.each([
    '/all//evil.example',
    '/all/\\evil.example',
    '/all/\\/evil.example',
    '/all///evil.example',
  ])('stays on the site for %s', (path) => {
    const { location } = match(path) ?? { location: '' }
    expect(new URL(location, 'https://own.example').host).toBe('own.example')
  })

  it('never lets a visitor choose the host or add a header line, whatever the address holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        const { location } = match(`/all/${rest}`) ?? { location: '' }
        expect(new URL(location, 'https://own.example').host).toBe('own.example')
        expect(location).toMatch(/^[\x21-\x7e]*$/)
      }),
    )
  })
})

describe('redirectIssues', () => {
  it.each([
    ['/a', '/b'],
    ['/a/*', '/b/:splat'],
    ['/a/*', 'https://other.example/deep/:splat'],
    ['/a', 'http://other.example/?x=1'],
    ['/*', 'https://other.example/:splat'],
    ['/ä', '/b#part'],
  ])('has none for %s to %s', (from, to) => {
    expect(redirectIssues([line(from, to)])).toEqual([])
  })

  it.each([
    ['a', '/b', '/0/from'],
    ['//a', '/b', '/0/from'],
    ['/a?x', '/b', '/0/from'],
    ['/a#x', '/b', '/0/from'],
    ['/a b', '/b', '/0/from'],
    ['/a\r\nset-cookie: x', '/b', '/0/from'],
    ['/a/', '/b', '/0/from'],
    ['/a/../b', '/c', '/0/from'],
    ['/*/a', '/b', '/0/from'],
    ['/a*', '/b', '/0/from'],
    ['/a/*/*', '/b', '/0/from'],
    ['/_assets/x', '/b', '/0/from'],
    ['/.well-known/acme-challenge/x', '/b', '/0/from'],
    ['/a', '//evil.example', '/0/to'],
    ['/a', '/\\evil.example', '/0/to'],
    ['/a', 'javascript:alert(1)', '/0/to'],
    ['/a', 'data:text/html,x', '/0/to'],
    ['/a', 'ftp://example.com', '/0/to'],
    ['/a', 'https://', '/0/to'],
    ['/a', 'https://user:pass@example.com/', '/0/to'],
    ['/a', '/b\r\nx: y', '/0/to'],
    ['/a', 'b', '/0/to'],
    ['/a', '/b/:splat', '/0/to'],
    ['/a/*', '/b/:splat/c', '/0/to'],
    ['/a/*', '/b:splat', '/0/to'],
    ['/a/*', 'https://:splat', '/0/to'],
    ['/a/*', 'https:///:splat', '/0/to'],
    ['/a/*', 'https://x.example/?q=/:splat', '/0/to'],
    ['/a/*', '/b/../:splat', '/0/to'],
  ])('refuses %s to %s', (from, to, pointer) => {
    expect(redirectIssues([line(from, to)]).map((issue) => issue.pointer)).toContain(pointer)
  })

  it('refuses a second line for a path, a wrong status, and too many lines', () => {
    expect(redirectIssues([line('/a', '/b'), line('/a', '/c')])).toMatchObject([
      { pointer: '/1/from' },
    ])
    expect(redirectIssues([line('/a', '/b', 200 as never)])).toMatchObject([
      { pointer: '/0/status' },
    ])
    const many = Array.from({ length: 1001 }, (_, index) => line(`/${index}`, '/b'))
    expect(redirectIssues(many)).toHaveLength(1)
    expect(redirectIssues(many.slice(1))).toEqual([])
  })

  it.each([
    [[line('/a', '/a')]],
    [[line('/a', '/a?x=1')]],
    [[line('/a', '/a/')]],
    [[line('/a/*', '/a/:splat')]],
    [[line('/a/*', '/a/b/:splat')]],
    [[line('/*', '/b')]],
    [[line('/a', '/b'), line('/b', '/c'), line('/c', '/a')]],
    [[line('/a/*', '/b/:splat'), line('/b/*', '/a/:splat')]],
    [[line('/a', '/b/x'), line('/b/*', '/a')]],
    [[line('/a/*', '/b/:splat'), line('/b', '/a/a'), line('/b/*', '/:splat')]],
    [[line('/x', '/a/b'), line('/a/*', '/a/b/:splat')]],
  ])('refuses the circle %j', (redirects) => {
    expect(redirectIssues(redirects)[0]?.message).toContain('round in a circle')
  })

  it('takes a chain that ends', () => {
    expect(redirectIssues([line('/a', '/b'), line('/b', '/c'), line('/c/*', '/d/:splat')])).toEqual(
      [],
    )
  })

  it('refuses a row that is longer than browsers follow', () => {
    const row = Array.from({ length: 22 }, (_, index) => line(`/${index}`, `/${index + 1}`))
    expect(redirectIssues(row)[0]?.message).toContain('more than 20')
    expect(redirectIssues(row.slice(2))).toEqual([])
  })

  it('has no list without issues that goes round for ever', () => {
    const segment = fc.constantFrom('a', 'b', 'c')
    const from = fc
      .tuple(fc.array(segment, { minLength: 1, maxLength: 2 }), fc.boolean())
      .map(([parts, wild]) => `/${parts.join('/')}${wild ? '/*' : ''}`)
    const rule = fc
      .tuple(from, fc.array(segment, { maxLength: 2 }), fc.boolean())
      .map(([source, parts, splat]) =>
        line(
          source,
          `/${parts.join('/')}${splat && source.endsWith('*') ? '/:splat' : ''}`.replace('//', '/'),
        ),
      )
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 5 }),
        fc.array(segment, { minLength: 1, maxLength: 4 }),
        (redirects, start) => {
          fc.pre(redirectIssues(redirects).length === 0)
          const match = redirectMatcher(redirects)
          let path: string | undefined = `/${start.join('/')}`
          for (let hops = 0; path !== undefined; hops += 1) {
            expect(hops).toBeLessThan(30)
            path = match(path)?.location
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})
