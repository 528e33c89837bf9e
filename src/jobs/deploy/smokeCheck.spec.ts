import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createManifest } from '../../core/release/createManifest'
import { sha256 } from '../../core/release/manifestDigest'
import type { ReleaseManifest, ReleaseRoute } from '../../core/release/types'
import { LocalBlobStore } from '../../storage/LocalBlobStore'
import { smokeCheck } from './smokeCheck'

const HTML = 'text/html; charset=utf-8'
const page = (body: string): string =>
  `<!doctype html><html><head><link rel="stylesheet" href="/_assets/a.css"></head><body>${body}</body></html>`

describe('the look at a release before it goes live', () => {
  let root: string
  let blobs: LocalBlobStore

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'smoke-'))
    blobs = new LocalBlobStore({ root })
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  const put = async (text: string, type: string): Promise<ReleaseRoute> => {
    const { digest, size, encodings } = await blobs.put(Buffer.from(text), { type })
    return { blob: digest, type, size, encodings }
  }

  /** A release of three pages and a stylesheet, changed as given before it is stored. */
  const release = async (change: (manifest: ReleaseManifest) => void = () => undefined) => {
    const routes = {
      '/': await put(page('home '.repeat(90)), HTML),
      '/a': await put(page('a'), HTML),
      '/b': await put(page('b'), HTML),
      '/_assets/a.css': await put('a{color:red}', 'text/css'),
    }
    const manifest = createManifest({
      siteId: 'site',
      tenantId: 'tenant',
      renderer: '1',
      routes,
      notFound: await put(page('lost'), HTML),
      formPages: null,
      forms: {},
      pages: Object.fromEntries(
        (['/', '/a', '/b'] as const).map((path) => [
          `page${path}`,
          { path, title: path, inputs: sha256(path), blob: routes[path].blob },
        ]),
      ),
    })
    change(manifest)
    const { digest } = await blobs.put(Buffer.from(JSON.stringify(manifest)), {
      type: 'application/octet-stream',
    })
    await blobs.flush()
    return { digest, routes }
  }
  const look = (digest: string, siteId = 'site') => smokeCheck({ blobs, digest, siteId })

  it('passes a whole release and counts what it has looked at', async () => {
    const { digest } = await release()
    expect(await look(digest)).toEqual({ pages: 4, assets: 1, missingHome: false })
  })

  it('says when there is no home page', async () => {
    const { digest } = await release(({ routes, pages }) => {
      delete routes['/']
      delete pages['page/']
    })
    expect(await look(digest)).toMatchObject({ missingHome: true })
  })

  it.each<[string, RegExp, (manifest: ReleaseManifest) => void]>([
    [
      'a stylesheet without a route',
      /names \/_assets\/a\.css/,
      ({ routes }) => {
        delete routes['/_assets/a.css']
      },
    ],
    [
      'a stylesheet that is a page',
      /\/_assets\/a\.css is answered with a page/,
      ({ routes }) => {
        routes['/_assets/a.css'] = routes['/a'] as ReleaseRoute
      },
    ],
    [
      'a page of another type',
      /\/a is answered as text\/plain/,
      ({ routes }) => {
        routes['/a'] = { ...(routes['/a'] as ReleaseRoute), type: 'text/plain' }
      },
    ],
    [
      'a page of another length',
      /instead of 7/,
      ({ routes }) => {
        routes['/b'] = { ...(routes['/b'] as ReleaseRoute), size: 7 }
      },
    ],
    [
      'a page for what is not there that is none',
      /no whole page/,
      (manifest) => {
        manifest.notFound = { ...(manifest.routes['/_assets/a.css'] as ReleaseRoute), type: HTML }
      },
    ],
    [
      'a page that is lost',
      /has no bytes in the store/,
      (manifest) => {
        manifest.notFound = { ...manifest.notFound, blob: sha256('never put') }
      },
    ],
  ])('refuses %s, saying which', async (_, message, change) => {
    const { digest } = await release(change)
    await expect(look(digest)).rejects.toMatchObject({
      code: 'smoke_check_failed',
      message: expect.stringMatching(message),
    })
  })

  it('refuses spoilt bytes and a manifest of another site', async () => {
    const { digest, routes } = await release()
    await expect(look(digest, 'another')).rejects.toThrow('of another site')
    const { blob } = routes['/a']
    await writeFile(join(root, 'sha256', blob.slice(0, 2), blob), page('c'))
    await expect(look(digest)).rejects.toMatchObject({ code: 'smoke_check_failed' })
  })
})
