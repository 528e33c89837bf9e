import { createManifest } from './createManifest'
import { diffReleases } from './diffReleases'
import { sha256 } from './manifestDigest'
import type { ReleaseManifest, ReleaseRoute } from './types'
import { withEnvironment } from './withEnvironment'

const route = (text: string, headers?: Record<string, string>): ReleaseRoute => ({
  blob: sha256(text),
  type: 'text/html; charset=utf-8',
  size: text.length,
  encodings: [],
  ...(headers && { headers }),
})

type Page = { id: string; path: string; text: string; headers?: Record<string, string> }

const manifest = (pages: Page[], files: Record<string, string> = {}): ReleaseManifest =>
  createManifest({
    siteId: 'site',
    tenantId: 'tenant',
    renderer: '1',
    routes: {
      ...Object.fromEntries(pages.map(({ path, text, headers }) => [path, route(text, headers)])),
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, route(text)])),
    },
    notFound: route('lost'),
    formPages: null,
    forms: {},
    pages: Object.fromEntries(
      pages.map(({ id, path, text }) => [
        id,
        { path, title: `Title of ${id}`, inputs: sha256(id), blob: sha256(text) },
      ]),
    ),
  })

const home = { id: 'home', path: '/', text: 'home' }

describe('diffReleases', () => {
  it('tells pages that came, went, changed and moved from files, with bytes', () => {
    const before = manifest(
      [home, { id: 'a', path: '/a', text: 'aa' }, { id: 'b', path: '/b', text: 'b' }],
      { '/x.css': 'x', '/old.css': 'old' },
    )
    const after = manifest(
      [
        { ...home, text: 'home, longer' },
        { id: 'a', path: '/moved', text: 'aa' },
        { id: 'c', path: '/c', text: 'ccc' },
      ],
      { '/x.css': 'x', '/new.css': 'new!' },
    )
    const { pages, files, totals } = diffReleases({ before, after })
    expect(pages).toEqual([
      expect.objectContaining({ id: 'home', change: 'changed', bytesBefore: 4, bytesAfter: 12 }),
      expect.objectContaining({ id: 'b', path: '/b', change: 'removed', bytesAfter: 0 }),
      expect.objectContaining({ id: 'c', path: '/c', change: 'added', bytesBefore: 0 }),
      expect.objectContaining({ id: 'a', path: '/moved', pathBefore: '/a', change: 'changed' }),
    ])
    expect(files).toEqual([
      { path: '/new.css', change: 'added', bytesBefore: 0, bytesAfter: 4 },
      { path: '/old.css', change: 'removed', bytesBefore: 3, bytesAfter: 0 },
    ])
    expect(totals).toMatchObject({ bytesBefore: 11, bytesAfter: 22, unchanged: 1 })
  })

  it('says of a page whether only its headers differ', () => {
    const before = manifest([home])
    const after = manifest([{ ...home, headers: { 'x-robots-tag': 'noindex' } }])
    expect(diffReleases({ before, after }).pages).toMatchObject([{ headersOnly: true }])
  })

  it('takes everything for added when there is nothing before, and finds redirects', () => {
    const before = {
      ...manifest([home]),
      redirects: [{ from: '/o', to: '/', status: 301 as const }],
    }
    const after = {
      ...manifest([home]),
      redirects: [{ from: '/o', to: '/n', status: 301 as const }],
    }
    expect(diffReleases({ before: null, after: before }).pages).toMatchObject([{ change: 'added' }])
    expect(diffReleases({ before, after }).redirects).toEqual([
      { from: '/o', change: 'changed', before: '301 /', after: '301 /n' },
    ])
  })
})

describe('withEnvironment', () => {
  const production = manifest([
    home,
    { id: 'hidden', path: '/hidden', text: 'h', headers: { 'x-robots-tag': 'noindex' } },
  ])

  it('keeps every answer of another environment out of search engines', () => {
    const { routes, notFound } = withEnvironment(production, 'staging')
    expect(routes['/']?.headers).toEqual({ 'x-robots-tag': 'none' })
    expect(routes['/hidden']?.headers).toEqual({ 'x-robots-tag': 'noindex' })
    expect(notFound.headers).toEqual({ 'x-robots-tag': 'none' })
  })

  it('comes back to the very same blobs and to what pages say themselves in production', () => {
    const back = withEnvironment(withEnvironment(production, 'development'), 'production')
    expect(back.routes['/hidden']).toEqual(production.routes['/hidden'])
    expect(back).toEqual(production)
  })
})
