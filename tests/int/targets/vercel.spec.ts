import { describe, expect, it } from '@jest/globals'
import { vercelTarget } from '../../../src/targets/vercel/vercelTarget'
import { PAGE_HEADERS, releaseOf, type TestRelease } from '../../helpers/targets/releaseOf'
import { targetContext, type TestContext } from '../../helpers/targets/targetContext'
import type { DescribeTargetOptions, TargetFixture } from '../../helpers/targets/targetFixture'
import { testNet } from '../../helpers/targets/testNet'
import {
  startVercelServer,
  VERCEL_PROJECT,
  VERCEL_TEAM,
  type VercelServer,
} from '../../helpers/targets/vercelServer'
import { describeTarget } from './targetContract'
import { describeFaults } from './targetFaults'

const fixtureOf = (server: VercelServer): TargetFixture => ({
  account: {
    id: 'target-1',
    tenantId: 'tenant-1',
    kind: 'vercel',
    name: 'Our Vercel',
    settings: vercelTarget.parseSettings({ project: VERCEL_PROJECT, teamId: VERCEL_TEAM }).settings,
    secret: server.token,
  },
  hosts: { 'api.vercel.com': server.url },
  visit: server.visit,
  snapshot: () => [server.deployments(), server.live(), server.uploads],
  uploads: () => server.uploads.length,
  fault: server.fault,
  close: server.close,
})

const tooLarge = (): TestRelease => {
  const from = releaseOf({ id: 'over', paths: { '/': 'x', '/film': 'y' } })
  const files = from.release.files.map((file) =>
    file.path === '/film' ? { ...file, size: 100_000_001 } : file,
  )
  return { ...from, release: { ...from.release, files } }
}

const options: DescribeTargetOptions = {
  name: 'Vercel',
  start: async () => fixtureOf(await startVercelServer()),
  steering: 1,
  uploadRequest: /^POST \/v2\/files/,
  overLimit: tooLarge,
}

describeTarget(vercelTarget, options)
describeFaults(vercelTarget, options)

const withServer = async (
  from: TestRelease,
  work: (input: {
    server: VercelServer
    fixture: TargetFixture
    context: TestContext
  }) => Promise<void>,
): Promise<void> => {
  const server = await startVercelServer()
  const fixture = fixtureOf(server)
  const context = targetContext({ account: fixture.account, net: testNet(fixture.hosts), from })
  await work({ server, fixture, context }).finally(server.close)
}

describe('Vercel', () => {
  it('carries headers, redirects, forms and feeds over', () =>
    withServer(
      releaseOf({
        id: 'rel-1',
        paths: {
          '/': '<p>home',
          '/a(b)+c': '<p>signs',
          '/blog/one': { body: '<p>one', headers: { 'x-own': 'yes' } },
          '/_assets/a.css': 'p{}',
          '/news.xml': { body: '<rss/>', type: 'application/rss+xml; charset=utf-8' },
        },
        redirects: [
          { from: '/old/exact', to: '/', status: 302 },
          { from: '/old/*', to: '/blog/:splat', status: 308 },
          { from: '/w:h(at)', to: 'https://example.com:8080/x:y(z)?q=ñ', status: 301 },
          { from: '/far/*', to: 'https://example.com/x/:splat', status: 307 },
        ],
        formPaths: ['/'],
        feeds: true,
      }),
      async ({ fixture, context }) => {
        const pushed = await vercelTarget.push(context, await vercelTarget.plan(context))
        expect(pushed.previewUrl).toMatch(/^https:\/\/acme-.*\.vercel\.app$/)
        expect(await vercelTarget.activate(context, pushed)).toEqual({
          url: 'https://www.acme.example',
        })
        const headersOf = async (path: string): Promise<Record<string, string>> =>
          Object.fromEntries((await fixture.visit(path)).headers)
        expect(await headersOf('/')).toMatchObject(PAGE_HEADERS)
        expect(await headersOf(encodeURI('/a(b)+c'))).toMatchObject(PAGE_HEADERS)
        const one = await headersOf('/blog/one')
        expect(one).toMatchObject({ 'x-own': 'yes', 'x-content-type-options': 'nosniff' })
        expect(one['content-security-policy']).toBeUndefined()
        expect((await headersOf('/_assets/a.css'))['cache-control']).toMatch(/immutable/)
        expect((await headersOf('/news.xml'))['content-type']).toMatch(/^application\/rss\+xml/)
        const to = async (path: string): Promise<unknown[]> => {
          const { status, headers } = await fixture.visit(path)
          return [status, headers.get('location')]
        }
        expect(await to('/old/exact')).toEqual([302, '/'])
        expect(await to('/old/x/y')).toEqual([308, '/blog/x/y'])
        expect(await to('/w:h(at)')).toEqual([301, 'https://example.com:8080/x:y(z)?q=%C3%B1'])
        expect(await to('/far/x/y')).toEqual([307, 'https://example.com/x/x/y'])
        expect((await fixture.visit('/_forms/f1')).body).toBe(
          'proxied to https://acme.sites.example/_forms/f1',
        )
        for (const path of ['/feed.xml', '/_feed/media/1.webp'])
          expect((await fixture.visit(path)).body).toBe(
            `proxied to https://acme.sites.example${path}`,
          )
      },
    ))

  it('says the headers of a thousand pages in few rules', () => {
    const pages = Array.from({ length: 1000 }, (_, index) => [`/posts/number-${index}`, 'x'])
    return withServer(
      releaseOf({ id: 'many', paths: Object.fromEntries(pages) }),
      async ({ server, fixture, context }) => {
        const pushed = await vercelTarget.push(context, await vercelTarget.plan(context))
        await vercelTarget.activate(context, pushed)
        expect(server.config().headers?.length).toBeLessThan(12)
        for (const path of ['/posts/number-0', '/posts/number-999'])
          expect(Object.fromEntries((await fixture.visit(path)).headers)).toMatchObject(
            PAGE_HEADERS,
          )
      },
    )
  })

  it('says so when a promotion fails, and promotes when it is asked again', () =>
    withServer(
      releaseOf({ id: 'a', paths: { '/': 'home' } }),
      async ({ server, fixture, context }) => {
        const pushed = await vercelTarget.push(context, await vercelTarget.plan(context))
        const original = context.services.fetch
        context.services.fetch = (url, init) => {
          if (url.includes('/promote/')) setImmediate(() => server.failPromotion())
          return original(url, init)
        }
        await expect(vercelTarget.activate(context, pushed)).rejects.toMatchObject({
          code: 'target_refused',
        })
        expect((await fixture.visit('/')).status).toBe(404)
        context.services.fetch = original
        await vercelTarget.activate(context, pushed)
        expect((await fixture.visit('/')).body).toBe('home')
      },
    ))

  it.each(['package.json', 'api/run.js', 'public/x.html', 'vercel.json', '.vercel/project.json'])(
    'refuses %s, which Vercel would not serve',
    (file) =>
      withServer(releaseOf({ id: 'a', paths: { '/': 'home', '/x': 'x' } }), async ({ context }) => {
        context.release = {
          ...context.release,
          files: context.release.files.map((one) => (one.path === '/x' ? { ...one, file } : one)),
        }
        const { issues } = await vercelTarget.plan(context)
        expect(issues).toMatchObject([{ level: 'error' }])
      }),
  )

  it('takes larger files when the plan says so', () => {
    const { settings } = vercelTarget.parseSettings({ project: 'x', plan: 'pro' })
    return withServer(tooLarge(), async ({ context }) => {
      context.account = { ...context.account, settings: { ...settings, teamId: VERCEL_TEAM } }
      await expect(vercelTarget.plan(context)).rejects.toMatchObject({ code: 'target_not_found' })
    })
  })
})
