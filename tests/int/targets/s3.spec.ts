import { describe, expect, it } from '@jest/globals'
import { s3Target } from '../../../src/targets/s3/s3Target'
import { signV4 } from '../../../src/targets/s3/signV4'
import { releaseOf, type TestRelease } from '../../helpers/targets/releaseOf'
import {
  S3_ACCESS_KEY,
  S3_BUCKET,
  S3_HOST,
  S3_SECRET,
  startS3Server,
  type S3Server,
} from '../../helpers/targets/s3Server'
import { newState, targetContext, type TestContext } from '../../helpers/targets/targetContext'
import type { DescribeTargetOptions, TargetFixture } from '../../helpers/targets/targetFixture'
import { testNet } from '../../helpers/targets/testNet'
import { describeTarget } from './targetContract'
import { describeFaults } from './targetFaults'

const settings = {
  endpoint: `https://${S3_HOST}`,
  region: 'eu-central-1',
  bucket: S3_BUCKET,
  accessKeyId: S3_ACCESS_KEY,
  publicUrl: 'https://www.acme.example',
}

const fixtureOf = (server: S3Server, extra: Record<string, unknown> = {}): TargetFixture => ({
  account: {
    id: 'target-1',
    tenantId: 'tenant-1',
    kind: 's3',
    name: 'Our bucket',
    settings: s3Target.parseSettings({ ...settings, ...extra }).settings,
    secret: S3_SECRET,
  },
  hosts: { [S3_HOST]: server.url },
  // Website hosting leads `/about` to `/about/`, as a browser is led.
  visit: async (path) => {
    const found = await server.visit(path)
    return found.status === 302 && found.headers.get('location') === `${path}/`
      ? server.visit(`${path}/`)
      : found
  },
  snapshot: () =>
    [...server.objects].map(([key, { body, headers }]) => [key, body.toString(), headers]),
  uploads: () => server.uploads.length,
  fault: server.fault,
  close: server.close,
})

const options: DescribeTargetOptions = {
  name: 'S3',
  start: async () => fixtureOf(await startS3Server()),
  uploadRequest: /^PUT .*\/\.tause\/blobs\//,
  overLimit: () => releaseOf({ id: 'over', paths: { '/': 'x', [`/${'a'.repeat(1100)}`]: 'y' } }),
}

describeTarget(s3Target, options)
describeFaults(s3Target, options)

const withServer = async (
  work: (input: {
    server: S3Server
    fixture: TargetFixture
    contextOf: (from: TestRelease) => TestContext
  }) => Promise<void>,
  extra?: Record<string, unknown>,
  input?: Parameters<typeof startS3Server>[0],
): Promise<void> => {
  const server = await startS3Server(input)
  const fixture = fixtureOf(server, extra)
  const net = testNet(fixture.hosts)
  const contextOf = (from: TestRelease): TestContext =>
    targetContext({ account: fixture.account, net, from, state: newState() })
  await work({ server, fixture, contextOf }).finally(server.close)
}

const deploy = async (context: TestContext): Promise<{ remoteId: string }> => {
  const pushed = await s3Target.push(context, await s3Target.plan(context))
  expect(await s3Target.activate(context, pushed)).toEqual({ url: 'https://www.acme.example' })
  return pushed
}

describe('S3', () => {
  it('keeps types, caching and exact redirects, and warns of what a bucket cannot do', () =>
    withServer(async ({ fixture, contextOf }) => {
      const context = contextOf(
        releaseOf({
          id: 'rel-1',
          paths: { '/': '<p>home', '/about': '<p>about', '/_assets/a.css': 'p{}' },
          redirects: [
            { from: '/old', to: '/about?x=<1>', status: 302 },
            { from: '/old/*', to: '/:splat', status: 301 },
            { from: '/about', to: '/', status: 301 },
          ],
        }),
      )
      const { issues } = await s3Target.plan(context)
      expect(issues.map(({ level, message }) => [level, message])).toEqual([
        ['warning', expect.stringMatching(/does not answer with content-security-policy/)],
        ['warning', expect.stringMatching(/\/old\/\* will not be redirected: a bucket knows no/)],
        ['warning', expect.stringMatching(/\/about will not be redirected: a file/)],
        ['warning', expect.stringMatching(/\/old will be redirected with status 301/)],
      ])
      await deploy(context)
      const home = await fixture.visit('/')
      expect(home.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      const asset = await fixture.visit('/_assets/a.css')
      expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      const old = await fixture.visit('/old')
      expect([old.status, old.headers.get('location')]).toEqual([301, '/about?x=%3C1%3E'])
      expect((await fixture.visit('/about')).body).toBe('<p>about')
    }))

  it('keeps the assets of earlier releases until these are removed', () =>
    withServer(async ({ fixture, contextOf }) => {
      const one = contextOf(releaseOf({ id: 'a', paths: { '/': '1', '/_assets/1.css': 'one' } }))
      const two = contextOf(releaseOf({ id: 'b', paths: { '/': '2', '/_assets/2.css': 'two' } }))
      const pushed = await deploy(one)
      await deploy(two)
      expect((await fixture.visit('/_assets/1.css')).body).toBe('one')
      await s3Target.remove(one, pushed)
      expect((await fixture.visit('/_assets/1.css')).status).toBe(404)
      expect((await fixture.visit('/_assets/2.css')).body).toBe('two')
      await expect(s3Target.activate(one, pushed)).rejects.toMatchObject({ code: 'conflict' })
      expect((await fixture.visit('/')).body).toBe('2')
    }))

  it('writes below its prefix only', () =>
    withServer(
      async ({ server, contextOf }) => {
        server.objects.set('other.html', { body: Buffer.from('not ours'), headers: {} })
        const pushed = await deploy(contextOf(releaseOf({ id: 'a', paths: { '/': '1' } })))
        const two = contextOf(releaseOf({ id: 'b', paths: { '/': '2' } }))
        await deploy(two)
        await s3Target.remove(two, pushed)
        const others = [...server.objects.keys()].filter((key) => !key.startsWith('sites/acme/'))
        expect(others).toEqual(['other.html'])
      },
      { prefix: '/sites/acme/' },
    ))

  it('calls pages by their paths for a network that knows no index documents', () =>
    withServer(
      async ({ server, contextOf }) => {
        await deploy(contextOf(releaseOf({ id: 'a', paths: { '/': '1', '/about': 'us' } })))
        expect(server.objects.get('about')?.headers['content-type']).toBe(
          'text/html; charset=utf-8',
        )
        expect(server.objects.has('about/index.html')).toBe(false)
      },
      { pageNames: 'plain' },
    ))

  it('makes a first release live whole when its worker died at any request of that', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [`/p${at}`, `page ${at}`]),
    )
    const from = releaseOf({ id: 'a', paths: { '/': 'home', ...pages } })
    for (let n = 1, died = true; died; n += 1)
      await withServer(async ({ fixture }) => {
        const net = testNet(fixture.hosts)
        const context = targetContext({ account: fixture.account, net, from })
        const pushed = await s3Target.push(context, await s3Target.plan(context))
        net.reset()
        net.crashAt(n, 'before')
        await s3Target.activate(context, pushed).catch(() => undefined)
        died = net.crashed()
        net.reset()
        await s3Target.activate(context, pushed)
        for (const [path, body] of Object.entries({ '/': 'home', ...pages }))
          expect({ n, path, body: (await fixture.visit(path)).body }).toEqual({ n, path, body })
      })
  })

  it('goes without conditions where a store knows none', () =>
    withServer(
      async ({ fixture, contextOf }) => {
        await deploy(contextOf(releaseOf({ id: 'a', paths: { '/': '1' } })))
        await deploy(contextOf(releaseOf({ id: 'b', paths: { '/': '2' } })))
        expect((await fixture.visit('/')).body).toBe('2')
      },
      {},
      { conditions: false },
    ))

  it('copies again when a copy that answered 200 tells of an error', () =>
    withServer(async ({ server, fixture, contextOf }) => {
      server.failCopy()
      await deploy(contextOf(releaseOf({ id: 'a', paths: { '/': 'home' } })))
      expect((await fixture.visit('/')).body).toBe('home')
    }))

  it('refuses to make a release live while another worker does', () =>
    withServer(async ({ server, contextOf }) => {
      const one = contextOf(releaseOf({ id: 'a', paths: { '/': '1' } }))
      const pushed = await s3Target.push(one, await s3Target.plan(one))
      const pointer = JSON.stringify({ live: null, begun: ['another'] })
      const original = one.services.fetch
      one.services.fetch = (url, init) => {
        // Between the reading of the pointer and its writing.
        if (init?.method === 'PUT' && url.includes('live.json'))
          server.objects.set('.tause/live.json', { body: Buffer.from(pointer), headers: {} })
        return original(url, init)
      }
      await expect(s3Target.activate(one, pushed)).rejects.toMatchObject({ code: 'conflict' })
      expect(server.objects.has('index.html')).toBe(false)
    }))

  it('refuses a pointer or a manifest that somebody else has written over', () =>
    withServer(async ({ server, contextOf }) => {
      const first = contextOf(releaseOf({ id: 'r1', paths: { '/': '1' } }))
      const { remoteId } = await deploy(first)
      for (const key of ['.tause/live.json', `.tause/releases/${remoteId}.json`])
        for (const text of ['<html>', 'null', '{"live":7}', '{"entries":[{}]}']) {
          const kept = server.objects.get(key)
          server.objects.set(key, {
            ...(kept as NonNullable<typeof kept>),
            body: Buffer.from(text),
          })
          const context = contextOf(releaseOf({ id: 'r2', paths: { '/': '2' } }))
          await expect(deploy(context)).rejects.toMatchObject({
            code: 'conflict',
            message: expect.stringContaining(`The object ${key} in the bucket is not what`),
          })
          server.objects.set(key, kept as NonNullable<typeof kept>)
        }
    }))

  it('gives up on a store whose list has no end, and reads one without closing tags quickly', () =>
    withServer(async ({ contextOf }) => {
      const context = contextOf(releaseOf({ id: 'r', paths: { '/': '1' } }))
      const answers = (text: string): void => {
        context.services.fetch = async () => ({
          status: 200,
          headers: new Headers(),
          bytes: async () => Buffer.from(text),
          text: async () => text,
        })
      }
      answers('<NextContinuationToken>again</NextContinuationToken>')
      await expect(s3Target.test(context)).rejects.toMatchObject({ code: 'target_refused' })
      answers('<Contents>'.repeat(300_000))
      await expect(s3Target.test(context)).resolves.toMatchObject({ ok: true })
    }))

  it('signs as the examples of the API reference', () => {
    // https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
    const sign = (
      input: Partial<Parameters<typeof signV4>[0]> & { url: URL },
    ): string | undefined =>
      /Signature=(\w+)/.exec(
        signV4({
          method: 'GET',
          headers: {},
          bodyDigest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
          region: 'us-east-1',
          accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
          secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
          now: new Date('2013-05-24T00:00:00Z'),
          ...input,
        })['authorization'] ?? '',
      )?.[1]
    const bucket = 'https://examplebucket.s3.amazonaws.com'
    expect(sign({ url: new URL(`${bucket}/test.txt`), headers: { range: 'bytes=0-9' } })).toBe(
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    )
    expect(
      sign({
        method: 'PUT',
        url: new URL(`${bucket}/test%24file.text`),
        headers: {
          date: 'Fri, 24 May 2013 00:00:00 GMT',
          'x-amz-storage-class': 'REDUCED_REDUNDANCY',
        },
        bodyDigest: '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      }),
    ).toBe('98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd')
    expect(sign({ url: new URL(`${bucket}/?lifecycle=`) })).toBe(
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    )
    expect(sign({ url: new URL(`${bucket}/?max-keys=2&prefix=J`) })).toBe(
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    )
  })

  it('refuses settings that cannot be', () => {
    const pointers = (extra: Record<string, unknown>): string[] =>
      s3Target.parseSettings({ ...settings, ...extra }).issues.map(({ pointer }) => pointer)
    expect(pointers({ bucket: 'Not_A_Bucket' })).toEqual(['/bucket'])
    expect(pointers({ prefix: '../x' })).toEqual(['/prefix'])
    for (const endpoint of ['ftp://x', 'https://a:b@x', 'https://x/?y', 'https://x/#y'])
      expect(pointers({ endpoint })).toEqual(['/endpoint'])
    expect(pointers({ accessKeyId: 'a b' })).toEqual(['/accessKeyId'])
    expect(s3Target.secretProblem('')).toBeTruthy()
  })
})
