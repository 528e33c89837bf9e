import { describe, expect, it } from '@jest/globals'
import { assetHash } from '../../../src/targets/cloudflarePages/assetHash'
import { cloudflarePagesTarget } from '../../../src/targets/cloudflarePages/cloudflarePagesTarget'
import {
  CLOUDFLARE_ACCOUNT,
  CLOUDFLARE_PROJECT,
  startCloudflareServer,
  type CloudflareServer,
} from '../../helpers/targets/cloudflareServer'
import { PAGE_HEADERS, releaseOf, type TestRelease } from '../../helpers/targets/releaseOf'
import { targetContext, type TestContext } from '../../helpers/targets/targetContext'
import type { DescribeTargetOptions, TargetFixture } from '../../helpers/targets/targetFixture'
import { testNet } from '../../helpers/targets/testNet'
import { describeTarget } from './targetContract'
import { describeFaults } from './targetFaults'

const MEGABYTE = 1024 * 1024

const fixtureOf = (server: CloudflareServer): TargetFixture => ({
  account: {
    id: 'target-1',
    tenantId: 'tenant-1',
    kind: 'cloudflare-pages',
    name: 'Our Pages',
    settings: { accountId: CLOUDFLARE_ACCOUNT, project: CLOUDFLARE_PROJECT },
    secret: server.token,
  },
  hosts: { 'api.cloudflare.com': server.url },
  visit: server.visit,
  snapshot: () => [server.deployments(), server.live(), server.uploads, [...server.used]],
  uploads: () => server.uploads.length,
  fault: server.fault,
  close: server.close,
})

const tooLarge = (): TestRelease => {
  const from = releaseOf({ id: 'over', paths: { '/': 'x', '/film': 'y' } })
  const files = from.release.files.map((file) =>
    file.path === '/film' ? { ...file, size: 25 * MEGABYTE + 1 } : file,
  )
  return { ...from, release: { ...from.release, files } }
}

const options: DescribeTargetOptions = {
  name: 'Cloudflare Pages',
  start: async () => fixtureOf(await startCloudflareServer()),
  uploadRequest: /^POST .*\/assets\/upload$/,
  // Cloudflare does not tell which files a deployment has.
  knowsRemoved: false,
  overLimit: tooLarge,
}

describeTarget(cloudflarePagesTarget, options)
describeFaults(cloudflarePagesTarget, options)

const withServer = async (
  from: TestRelease,
  work: (input: {
    server: CloudflareServer
    fixture: TargetFixture
    context: TestContext
    deploy: () => Promise<{ remoteId: string }>
  }) => Promise<void>,
  input?: Parameters<typeof startCloudflareServer>[0],
): Promise<void> => {
  const server = await startCloudflareServer(input)
  const fixture = fixtureOf(server)
  const context = targetContext({ account: fixture.account, net: testNet(fixture.hosts), from })
  const deploy = async (): Promise<{ remoteId: string }> => {
    const pushed = await cloudflarePagesTarget.push(
      context,
      await cloudflarePagesTarget.plan(context),
    )
    expect(await cloudflarePagesTarget.activate(context, pushed)).toEqual({
      url: 'https://www.acme.example',
    })
    return pushed
  }
  await work({ server, fixture, context, deploy }).finally(server.close)
}

const headersAt = async (fixture: TargetFixture, path: string): Promise<Record<string, string>> =>
  Object.fromEntries((await fixture.visit(path)).headers)

describe('Cloudflare Pages', () => {
  it("names assets as Cloudflare's own client does", async () => {
    const bytes = Buffer.from('foobar')
    // The vectors of wrangler's own tests.
    expect(await assetHash({ bytes, name: 'logo.png' })).toBe('2082190357cfd3617ccfe04f340c6247')
    expect(await assetHash({ bytes, name: 'a/logo.txt' })).toBe('1a98fb08af91aca4a7df1764a2c4ddb0')
    const large = Buffer.alloc(2 * MEGABYTE + 1, 'tause')
    expect(await assetHash({ bytes: large, name: 'x' })).toBe(
      await assetHash({ bytes: Buffer.from(large.toString('base64'), 'base64'), name: 'x' }),
    )
  })

  it('carries headers and redirects over', () =>
    withServer(
      releaseOf({
        id: 'rel-1',
        paths: {
          '/': '<p>home',
          '/about': '<p>about',
          '/blog': '<p>blog',
          '/blog/one': { body: '<p>one', headers: { 'content-security-policy': 'none-of-them' } },
          '/blog/two': '<p>two',
          '/_assets/a.css': 'p{}',
          '/_assets/b.css': 'p{}',
          '/feed.xml': { body: '<rss/>', type: 'application/rss+xml', headers: {} },
        },
        redirects: [
          { from: '/old/*', to: '/blog/:splat', status: 308 },
          { from: '/old/exact', to: '/', status: 302 },
        ],
      }),
      async ({ server, fixture, deploy }) => {
        await deploy()
        for (const path of ['/', '/about', '/blog', '/blog/two'])
          expect(await headersAt(fixture, path)).toMatchObject(PAGE_HEADERS)
        expect(await headersAt(fixture, '/blog/one')).toMatchObject({
          'content-security-policy': 'none-of-them',
        })
        const asset = await headersAt(fixture, '/_assets/a.css')
        expect(asset['cache-control']).toBe('public, max-age=31536000, immutable')
        expect(asset['content-security-policy']).toBeUndefined()
        const feed = await headersAt(fixture, '/feed.xml')
        expect(feed['content-type']).toBe('application/rss+xml')
        expect(feed['content-security-policy']).toBeUndefined()
        const to = async (path: string): Promise<unknown[]> => {
          const { status, headers } = await fixture.visit(path)
          return [status, headers.get('location')]
        }
        expect(await to('/old/exact')).toEqual([302, '/'])
        expect(await to('/old/x/y')).toEqual([308, '/blog/x/y'])
        expect(server.used.size).toBe(server.assets.size)
      },
    ))

  it('says most headers of 300 pages in few rules, and leaves out those that need too many', () => {
    const pages = Array.from({ length: 300 }, (_, index): [string, object] => [
      `/p${index}`,
      { body: `${index}`, headers: { ...PAGE_HEADERS, 'x-own': `${index}` } },
    ])
    return withServer(
      releaseOf({ id: 'many', paths: Object.fromEntries(pages) as Record<string, never> }),
      async ({ fixture, context, deploy }) => {
        const { issues } = await cloudflarePagesTarget.plan(context)
        expect(issues).toEqual([
          expect.objectContaining({ level: 'warning', message: expect.stringMatching(/^x-own /) }),
        ])
        await deploy()
        const headers = await headersAt(fixture, '/p250')
        expect(headers).toMatchObject(PAGE_HEADERS)
        expect(headers['x-own']).toBeUndefined()
      },
    )
  })

  it('gets a fresh token when the one it has expires in the middle of the uploads', () => {
    // More than two requests take.
    const pages = Array.from({ length: 1100 }, (_, index) => [`/p${index}`, `page ${index}`])
    return withServer(
      releaseOf({ id: 'many', paths: Object.fromEntries(pages) as Record<string, string> }),
      async ({ server, fixture, context, deploy }) => {
        const original = context.services.fetch
        let batches = 0
        context.services.fetch = (url, init) => {
          if (url.endsWith('/assets/upload') && (batches += 1) === 2) server.expireTokens()
          return original(url, init)
        }
        await deploy()
        expect(batches).toBeGreaterThan(2)
        expect((await fixture.visit('/p1099')).body).toBe('page 1099')
        // One each for plan, push and activation, and what the expiry cost.
        expect(server.tokens()).toBeLessThanOrEqual(3 + 3)
      },
    )
  })

  it('says that the key lacks a right when fresh tokens are refused, too', () =>
    withServer(releaseOf({ id: 'a', paths: { '/': 'x' } }), async ({ server, context }) => {
      const original = context.services.fetch
      context.services.fetch = async (url, init) => {
        if (url.includes('/assets/')) server.expireTokens()
        return original(url, init)
      }
      await expect(cloudflarePagesTarget.plan(context)).rejects.toMatchObject({
        code: 'target_unauthorized',
      })
      expect(server.tokens()).toBeLessThanOrEqual(3)
    }))

  it("refuses more files than the account's plan takes, before one is sent", () =>
    withServer(
      releaseOf({ id: 'a', paths: { '/': 'x', '/b': 'y', '/c': 'z' } }),
      async ({ server, context }) => {
        const plan = await cloudflarePagesTarget.plan(context)
        expect(plan.issues).toMatchObject([
          { level: 'error', message: expect.stringMatching(/4 files.*takes 3/) },
        ])
        await expect(cloudflarePagesTarget.push(context, plan)).rejects.toMatchObject({
          code: 'invalid',
        })
        expect(server.uploads).toEqual([])
      },
      { maxFiles: 3 },
    ))

  it.each([
    [2001, '', /2001 redirects without \*/],
    [101, '/*', /101 redirects with \*/],
  ])('refuses %i redirects from paths with the ending "%s"', (count, ending, message) => {
    const redirects = Array.from({ length: count }, (_, index) => ({
      from: `/old${index}${ending}`,
      to: '/',
      status: 301 as const,
    }))
    return withServer(
      releaseOf({ id: 'a', paths: { '/': 'x' }, redirects }),
      async ({ context }) => {
        const { issues } = await cloudflarePagesTarget.plan(context)
        expect(issues).toMatchObject([{ level: 'error', message: expect.stringMatching(message) }])
      },
    )
  })

  it('makes no second deployment when its worker dies while the first is made', () =>
    withServer(releaseOf({ id: 'a', paths: { '/': 'home' } }), async (input) => {
      const { server, fixture, context } = input
      const net = testNet(fixture.hosts)
      context.services.fetch = net.fetch
      const pushed = await cloudflarePagesTarget.push(
        context,
        await cloudflarePagesTarget.plan(context),
      )
      const before = net.requests.length
      net.reset()
      // Project, deployments, token, what is missing, the deployment.
      net.crashAt(5, 'after')
      await expect(cloudflarePagesTarget.activate(context, pushed)).rejects.toThrow()
      expect(before).toBeGreaterThan(0)
      net.reset()
      context.services = { ...context.services, wait: () => Promise.resolve() }
      await cloudflarePagesTarget.activate(context, pushed)
      expect(server.deployments()).toHaveLength(1)
      expect((await fixture.visit('/')).body).toBe('home')
    }))

  it('asks to push again when the assets have gone', () =>
    withServer(releaseOf({ id: 'a', paths: { '/': 'home' } }), async ({ server, context }) => {
      const pushed = await cloudflarePagesTarget.push(
        context,
        await cloudflarePagesTarget.plan(context),
      )
      server.assets.clear()
      await expect(cloudflarePagesTarget.activate(context, pushed)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringMatching(/Push it again/),
      })
    }))
})
