import { headerIssues, siteHeadersOf, withSiteHeaders, type ReleaseHeader } from './siteHeaders'

const header = (name: string, value = 'x', path = '/*'): ReleaseHeader => ({ path, name, value })

describe('headerIssues', () => {
  it.each([
    'Referrer-Policy',
    'x-frame-options',
    'Link',
    'X-Robots-Tag',
    'access-control-allow-origin',
  ])('takes %s', (name) => {
    expect(headerIssues([header(name, 'some value; a="b", c')])).toEqual([])
  })

  it.each([
    'Content-Length',
    'content-type',
    'Set-Cookie',
    'ETag',
    'Vary',
    'Transfer-Encoding',
    'Connection',
    'Content-Security-Policy',
    'X-Content-Type-Options',
    'Strict-Transport-Security',
    'Access-Control-Allow-Credentials',
    'Proxy-Authenticate',
    ':status',
    '',
    'a b',
    'a:b',
    'a\r\nset-cookie',
    'é',
    '#comment',
    '-x-frame-options',
    "'quoted",
    '$variable',
    '`',
  ])('refuses the name %j', (name) => {
    expect(headerIssues([header(name)]).map(({ pointer }) => pointer)).toEqual(['/0/name'])
  })

  it.each(['', ' a', 'a ', 'a\r\nset-cookie: b', 'a\nb', 'a\0', 'é', 'a'.repeat(2001)])(
    'refuses the value %j',
    (value) => {
      expect(headerIssues([header('x-a', value)]).map(({ pointer }) => pointer)).toEqual([
        '/0/value',
      ])
    },
  )

  it.each(['a', '//a', '/a?b', '/a b', '/*/a', '/a*', ''])('refuses the path %j', (path) => {
    expect(headerIssues([header('x-a', 'x', path)]).map(({ pointer }) => pointer)).toEqual([
      '/0/path',
    ])
  })

  it('refuses the same header twice for one path, and too many', () => {
    expect(headerIssues([header('x-a'), header('X-A')])).toMatchObject([{ pointer: '/1/name' }])
    expect(headerIssues([header('x-a'), header('x-a', 'x', '/a')])).toEqual([])
    const many = Array.from({ length: 51 }, (_, index) => header(`x-${index}`))
    expect(headerIssues(many)).toMatchObject([{ pointer: '' }])
  })
})

describe('siteHeadersOf', () => {
  const headers = [
    header('X-All', '1'),
    header('x-one', '2', '/a'),
    header('x-below', '3', '/a/*'),
    header('x-all', '4', '/a/b'),
  ]

  it.each([
    ['/', { 'x-all': '1' }],
    ['/a', { 'x-all': '1', 'x-one': '2', 'x-below': '3' }],
    ['/a/b', { 'x-all': '4', 'x-below': '3' }],
    ['/ab', { 'x-all': '1' }],
  ])('gives %s the headers of its lines, the last one of a name', (path, expected) => {
    expect(siteHeadersOf(headers, path)).toEqual(expected)
  })

  it('keeps a page out of search engines that says so itself', () => {
    const merged = withSiteHeaders({ 'x-robots-tag': 'noindex', a: '1' }, { 'x-robots-tag': 'all' })
    expect(merged).toEqual({ 'x-robots-tag': 'noindex, all', a: '1' })
  })
})
