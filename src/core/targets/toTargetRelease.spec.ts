import { createManifest } from '../release/createManifest'
import { sha256 } from '../release/manifestDigest'
import type { ReleaseManifest, ReleaseRoute } from '../release/types'
import { toTargetRelease } from './toTargetRelease'

const route = (text: string, more: Partial<ReleaseRoute> = {}): ReleaseRoute => ({
  blob: sha256(text),
  type: 'text/html; charset=utf-8',
  size: text.length,
  encodings: ['br'],
  ...more,
})

const manifestOf = (
  routes: Record<string, ReleaseRoute>,
  pages: string[],
  more: Partial<ReleaseManifest> = {},
): ReleaseManifest =>
  createManifest({
    siteId: 'site',
    tenantId: 'tenant',
    renderer: '1',
    routes,
    notFound: route('lost'),
    formPages: null,
    forms: {},
    pages: Object.fromEntries(
      pages.map((path) => [
        path,
        { path, title: path, inputs: sha256(path), blob: routes[path]?.blob ?? '' },
      ]),
    ),
    ...more,
  })

const convert = (manifest: ReleaseManifest) =>
  toTargetRelease({
    id: 'r1',
    manifest,
    digest: sha256('manifest'),
    origin: 'https://a.example',
    feeds: false,
  })

describe('toTargetRelease', () => {
  it('keeps a page in a folder of its own and everything else at its path', () => {
    const { release, issues } = convert(
      manifestOf({ '/': route('home'), '/über/uns': route('about'), '/robots.txt': route('r') }, [
        '/',
        '/über/uns',
      ]),
    )
    expect(release.files.map(({ path, file }) => [path, file])).toEqual([
      ['/', 'index.html'],
      ['/robots.txt', 'robots.txt'],
      ['/über/uns', 'über/uns/index.html'],
    ])
    expect(release.notFound.file).toBe('404.html')
    expect(issues).toEqual([])
  })

  it('adds the headers of the site to those of each route, and of the page for what is missing', () => {
    const { release } = convert(
      manifestOf({ '/': route('home', { headers: { 'x-a': '1' } }) }, ['/'], {
        headers: [
          { path: '/*', name: 'X-B', value: '2' },
          { path: '/deep/*', name: 'X-C', value: '3' },
        ],
      }),
    )
    expect(release.files[0]?.headers).toEqual({ 'x-a': '1', 'x-b': '2' })
    expect(release.notFound.headers).toEqual({ 'x-b': '2' })
  })

  it('finds pages with forms by their policy, which also holds for shared sections', () => {
    const csp = { 'content-security-policy': "default-src 'none'; form-action 'self'" }
    const { release } = convert(
      manifestOf({ '/': route('home'), '/contact': route('c', { headers: csp }) }, [
        '/',
        '/contact',
      ]),
    )
    expect(release.formPaths).toEqual(['/contact'])
  })

  it.each([
    ['/..', 'part of it is empty'],
    ['/a/../../etc/passwd', 'part of it is empty'],
    ['/a//b', 'part of it is empty'],
    ['/a\\..\\b', 'backslash'],
    ['/a\u0000b', 'control characters'],
    ['/a\u0085b', 'control characters'],
    [`/${'x'.repeat(256)}`, '255 bytes'],
    [`/${'ab/'.repeat(1000)}c`, '2000 bytes'],
  ])('refuses the path %j', (path, reason) => {
    const { issues } = convert({
      ...manifestOf({ '/': route('home') }, ['/']),
      routes: { [path]: route('hostile') },
    })
    expect(issues).toEqual([{ pointer: '/files', message: expect.stringContaining(reason) }])
  })

  it('refuses a file in the place of a folder', () => {
    const { issues } = convert(
      manifestOf({ '/robots.txt': route('r'), '/robots.txt/x': route('x') }, ['/robots.txt/x']),
    )
    expect(issues[0]?.message).toContain('a folder')
  })

  it('refuses a page that would be the file of the page for what is missing', () => {
    const { issues } = convert(manifestOf({ '/404.html': route('mine') }, []))
    expect(issues[0]?.message).toContain('the same file')
  })

  it('names twenty problems and counts the rest', () => {
    const bad = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`/..${'/..'.repeat(index)}`, route('x')]),
    )
    const { issues } = convert({ ...manifestOf({ '/': route('home') }, ['/']), routes: bad })
    expect(issues).toHaveLength(21)
    expect(issues[20]?.message).toContain('10 more')
  })
})
