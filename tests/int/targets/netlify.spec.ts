import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { netlifyTarget } from '../../../src/targets/netlify/netlifyTarget'
import { startNetlifyServer, type NetlifyServer } from '../../helpers/targets/netlifyServer'
import { releaseOf } from '../../helpers/targets/releaseOf'
import { targetContext } from '../../helpers/targets/targetContext'
import type { DescribeTargetOptions, TargetFixture } from '../../helpers/targets/targetFixture'
import { testNet } from '../../helpers/targets/testNet'
import { describeTarget } from './targetContract'
import { describeFaults } from './targetFaults'

const fixtureOf = (server: NetlifyServer): TargetFixture => ({
  account: {
    id: 'target-1',
    tenantId: 'tenant-1',
    kind: 'netlify',
    name: 'Our Netlify',
    settings: { siteId: server.siteId },
    secret: server.token,
  },
  hosts: { 'api.netlify.com': server.url },
  visit: server.visit,
  snapshot: () => [server.deploys(), server.published(), server.uploads],
  uploads: () => server.uploads.length,
  fault: server.fault,
  close: server.close,
})

const options: DescribeTargetOptions = {
  name: 'Netlify',
  start: async () => fixtureOf(await startNetlifyServer()),
  steering: 2,
  // What was sent is noted every 16 files.
  resent: 20,
  uploadRequest: /^PUT .*\/files\//,
  overLimit: () => releaseOf({ id: 'over', paths: { '/': 'x', '/a#b': 'y' } }),
}

describeTarget(netlifyTarget, options)
describeFaults(netlifyTarget, options)

describe('Netlify', () => {
  let server: NetlifyServer
  beforeEach(async () => {
    server = await startNetlifyServer()
  })
  afterEach(() => server.close())

  it('carries headers, redirects, forms and feeds over', async () => {
    const fixture = fixtureOf(server)
    const from = releaseOf({
      id: 'rel-1',
      paths: {
        '/': '<p>home',
        '/blog': '<p>blog',
        '/blog/one': { body: '<p>one', headers: { 'x-own': 'yes' } },
        '/_assets/a.css': 'p{}',
        '/_assets/b.css': 'p{}',
        '/news.xml': { body: '<rss/>', type: 'application/rss+xml; charset=utf-8' },
      },
      redirects: [
        { from: '/old/*', to: '/blog/:splat', status: 308 },
        { from: '/old/exact', to: '/', status: 302 },
        { from: '/blog/two', to: 'https://example.com/ñ x', status: 301 },
      ],
      formPaths: ['/'],
      feeds: true,
    })
    const context = targetContext({ account: fixture.account, net: testNet(fixture.hosts), from })
    const pushed = await netlifyTarget.push(context, await netlifyTarget.plan(context))
    await netlifyTarget.activate(context, pushed)
    const headersOf = async (path: string): Promise<Record<string, string>> =>
      Object.fromEntries((await fixture.visit(path)).headers)
    expect(await headersOf('/')).toMatchObject({
      'content-security-policy': "default-src 'none'; style-src 'self'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=0, must-revalidate',
    })
    const one = await headersOf('/blog/one')
    expect(one).toMatchObject({ 'x-own': 'yes', 'x-content-type-options': 'nosniff' })
    expect(one['content-security-policy']).toBeUndefined()
    expect((await headersOf('/_assets/a.css'))['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    )
    expect((await headersOf('/news.xml'))['content-type']).toBe(
      'application/rss+xml; charset=utf-8',
    )
    expect((await headersOf('/blog'))['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'",
    )
    const to = async (path: string): Promise<unknown[]> => {
      const { status, headers } = await fixture.visit(path)
      return [status, headers.get('location')]
    }
    expect(await to('/old/exact')).toEqual([302, '/'])
    expect(await to('/old/x/y')).toEqual([308, '/blog/x/y'])
    expect(await to('/blog/two')).toEqual([301, 'https://example.com/%C3%B1%20x'])
    expect((await fixture.visit('/_forms/f1')).body).toBe(
      'proxied to https://acme.sites.example/_forms/f1',
    )
    for (const path of ['/feed.xml', '/_feed/media/1.webp'])
      expect((await fixture.visit(path)).body).toBe(`proxied to https://acme.sites.example${path}`)
  })

  it('waits for the list of what is missing when a deploy of many files is made', async () => {
    const fixture = fixtureOf(server)
    const pages = Array.from({ length: 130 }, (_, index) => [`/p${index}`, `page ${index}`])
    const from = releaseOf({ id: 'many', paths: Object.fromEntries(pages) })
    const context = targetContext({ account: fixture.account, net: testNet(fixture.hosts), from })
    await netlifyTarget.push(context, await netlifyTarget.plan(context))
    expect(server.uploads).toHaveLength(132)
  })

  it('makes one deploy when its worker dies before it could write down which', async () => {
    const fixture = fixtureOf(server)
    const net = testNet(fixture.hosts)
    const from = releaseOf({ id: 'rel-1', paths: { '/': 'home' } })
    const run = async (): Promise<unknown> => {
      const context = targetContext({ account: fixture.account, net, from })
      return netlifyTarget.push(context, await netlifyTarget.plan(context))
    }
    net.crashAt(3, 'after')
    await expect(run()).rejects.toThrow()
    expect(server.deploys()).toHaveLength(1)
    net.reset()
    await run()
    expect(server.deploys()).toHaveLength(1)
  })

  it('refuses settings and tokens that cannot be', () => {
    expect(netlifyTarget.parseSettings({ siteId: 'a/b' }).issues).toHaveLength(1)
    expect(netlifyTarget.parseSettings({ siteId: 'x', extra: 1 }).issues).toHaveLength(1)
    expect(netlifyTarget.parseSettings({ siteId: 'acme.netlify.app' }).issues).toEqual([])
    expect(netlifyTarget.secretProblem('short')).toBeTruthy()
    expect(netlifyTarget.secretProblem('nfp_Zq8Tn2rLx0vKc5bWy7JdHs3MgAf9EuPi41Xo')).toBeUndefined()
  })
})
