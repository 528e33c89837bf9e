import { canonicalJson } from './canonicalJson'
import { createManifest, type ManifestInput } from './createManifest'
import { diffManifests } from './diffManifests'
import { manifestDigest, sha256 } from './manifestDigest'
import type { ReleaseRoute } from './types'
import { missingBlobs } from './verifyManifest'

const route = (text: string): ReleaseRoute => ({
  blob: sha256(text),
  type: 'text/html; charset=utf-8',
  size: text.length,
  encodings: ['br', 'gzip'],
})

const input = (routes: Record<string, ReleaseRoute> = { '/': route('home') }): ManifestInput => ({
  siteId: 'site',
  tenantId: 'tenant',
  renderer: '1',
  routes,
  notFound: route('lost'),
  formPages: null,
  forms: {},
  pages: { a: { path: '/', title: 'Home', inputs: sha256('in'), blob: sha256('home') } },
})

describe('canonicalJson', () => {
  it('gives equal bytes for equal values in another key order', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: null })).toBe(
      canonicalJson({ a: null, b: [{ d: 1 }] }),
    )
  })
  it('keeps a key named __proto__ as data', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"x":1}}'))).toBe('{"__proto__":{"x":1}}')
  })
})

describe('createManifest', () => {
  it('has the same digest when routes come in another order', () => {
    const one = createManifest(input({ '/': route('home'), '/b': route('b') }))
    const two = createManifest(input({ '/b': route('b'), '/': route('home') }))
    expect(JSON.stringify(one)).toBe(JSON.stringify(two))
    expect(manifestDigest(one)).toBe(manifestDigest(two))
  })
  it('refuses a page whose route answers other bytes', () => {
    expect(() => createManifest(input({ '/': route('other') }))).toThrow('/pages/a')
  })
  it('refuses a path that is no path', () => {
    expect(() => createManifest(input({ '/': route('home'), '//x': route('x') }))).toThrow(
      '/routes/~1~1x',
    )
  })
  it('refuses forms without answer pages', () => {
    const form = {
      id: 'f',
      kind: 'contact',
      pageId: 'a',
      path: '/',
      title: '',
      fields: [],
    } as const
    expect(() =>
      createManifest({ ...input(), forms: { f: { ...form, fields: [], successMessage: '' } } }),
    ).toThrow('/formPages')
  })
})

describe('missingBlobs', () => {
  it('finds nothing when every blob is there, and asks once a blob', async () => {
    const asked: string[] = []
    const manifest = createManifest(input({ '/': route('home'), '/copy': route('home') }))
    const has = async (blob: string): Promise<boolean> => asked.push(blob) > 0
    expect(await missingBlobs({ manifest, has })).toEqual([])
    expect(asked).toHaveLength(2)
  })
  it('names each route whose blob is missing', async () => {
    const manifest = createManifest(input())
    const has = async (blob: string): Promise<boolean> => blob !== sha256('lost')
    expect(await missingBlobs({ manifest, has })).toMatchObject([{ pointer: '/notFound' }])
  })
})

describe('diffManifests', () => {
  it('sorts paths into added, changed, removed and unchanged', () => {
    const before = createManifest(
      input({ '/': route('home'), '/gone': route('gone'), '/b': route('b') }),
    )
    const after = createManifest(
      input({ '/': route('home'), '/new': route('new'), '/b': route('B') }),
    )
    expect(diffManifests({ before, after })).toEqual({
      added: ['/new'],
      changed: ['/b'],
      removed: ['/gone'],
      unchanged: ['/'],
    })
  })
})
