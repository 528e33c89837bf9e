import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { DeployTarget, PushedRelease } from '../../../src/targets/contract'
import { releaseOf, type TestRelease } from '../../helpers/targets/releaseOf'
import { newState, targetContext, type TestState } from '../../helpers/targets/targetContext'
import type { DescribeTargetOptions, TargetFixture } from '../../helpers/targets/targetFixture'
import { testNet, type TestNet } from '../../helpers/targets/testNet'

const page = (marker: string, css: string): string =>
  `<!doctype html><link rel="stylesheet" href="${css}"><p>${marker}`

/** Two releases of one site: the second changes the home page and its style, drops a page, adds one. */
const first = releaseOf({
  id: 'rel-1',
  paths: {
    '/': page('one', '/_assets/a1.css'),
    '/about': page('about', '/_assets/a1.css'),
    '/about/team': page('team one', '/_assets/a1.css'),
    '/gone': page('gone', '/_assets/a1.css'),
    '/_assets/a1.css': 'p{color:red}',
    '/robots.txt': { body: 'User-agent: *\n', type: 'text/plain; charset=utf-8' },
  },
})
const second = releaseOf({
  id: 'rel-2',
  paths: {
    '/': page('two', '/_assets/b2.css'),
    '/about': page('about', '/_assets/a1.css'),
    '/about/team': page('team two', '/_assets/b2.css'),
    '/new': page('new', '/_assets/b2.css'),
    '/_assets/a1.css': 'p{color:red}',
    '/_assets/b2.css': 'p{color:blue}',
    '/robots.txt': { body: 'User-agent: *\n', type: 'text/plain; charset=utf-8' },
  },
})

const bodyOf = async ({ release, read }: TestRelease, path: string): Promise<string> => {
  const file = release.files.find((one) => one.path === path)
  return file ? (await read(file.digest)).toString() : ''
}

/** What a worker does with a release: plan, push, activate. */
const deploy = async (
  target: DeployTarget,
  input: { fixture: TargetFixture; net: TestNet; from: TestRelease; state?: TestState },
): Promise<{ pushed: PushedRelease; url: string | null }> => {
  const { account, targetsDir } = input.fixture
  const context = targetContext({ account, targetsDir, ...input })
  const pushed = await target.push(context, await target.plan(context))
  return { pushed, ...(await target.activate(context, pushed)) }
}

/** Which release each page of both is of; `-`: it is not there. */
const seen = async (fixture: TargetFixture): Promise<string> => {
  const marks: string[] = []
  for (const path of ['/', '/about/team', '/gone', '/new']) {
    const { status, body } = await fixture.visit(path)
    const css = /href="(\/_assets\/[^"]+)"/.exec(body)?.[1]
    const asset = status === 200 && css ? await fixture.visit(css) : undefined
    if (status !== 200) marks.push('-')
    else
      marks.push(asset?.status === 200 ? (/<p>(.*)/.exec(body)?.[1] ?? '?') : 'without its style')
  }
  return marks.join(' ')
}
const NONE = '- - - -'
const ONE = 'one team one gone -'
const TWO = 'two team two - new'

/**
 * What every kind of target promises, tried on one: nothing is live before it is activated, nothing is
 * sent twice, a worker may die at any request, nothing that is live is taken away, no limit is found out
 * by the service. `start` gives a fresh, empty target; each test has its own.
 */
export const describeTarget = (target: DeployTarget, options: DescribeTargetOptions): void => {
  const { name, start, steering = 0, resent = 4, knowsRemoved = true, overLimit } = options
  let fixture: TargetFixture
  let net: TestNet
  const begin = async (): Promise<void> => {
    fixture = await start()
    net = testNet(fixture.hosts)
  }
  const contextOf = (from: TestRelease): ReturnType<typeof targetContext> =>
    targetContext({ account: fixture.account, targetsDir: fixture.targetsDir, net, from })
  const run = (from: TestRelease, state?: TestState): ReturnType<typeof deploy> =>
    deploy(target, { fixture, net, from, state })

  describe(`${name}, as every target`, () => {
    beforeEach(begin)
    afterEach(() => fixture.close())

    it('changes nothing when it plans, and says what it will send', async () => {
      const before = JSON.stringify(fixture.snapshot())
      const plan = await target.plan(contextOf(first))
      expect(JSON.stringify(fixture.snapshot())).toBe(before)
      expect(plan.upload.map(({ path }) => path).sort()).toEqual(
        [...first.release.files, first.release.notFound].map(({ path }) => path).sort(),
      )
      expect(plan.bytes).toBe(plan.upload.reduce((sum, { size }) => sum + size, 0))
      expect(plan.issues.filter(({ level }) => level === 'error')).toEqual([])
    })

    it('makes nothing live when it pushes, and all of it when it activates', async () => {
      const context = contextOf(first)
      const pushed = await target.push(context, await target.plan(context))
      expect(await seen(fixture)).toBe(NONE)
      await target.activate(context, pushed)
      expect(await seen(fixture)).toBe(ONE)
      for (const { path, type } of first.release.files) {
        const { status, headers, body } = await fixture.visit(path)
        expect({ path, status, body }).toEqual({
          path,
          status: 200,
          body: await bodyOf(first, path),
        })
        expect(headers.get('content-type')?.split(';')[0]).toBe(type.split(';')[0])
      }
      const missing = await fixture.visit('/no/such/page')
      expect(missing.status).toBe(404)
      expect(missing.body).toContain('Nothing here')
    })

    it('changes nothing when a release is activated that is live', async () => {
      const { pushed } = await run(first)
      const before = JSON.stringify(fixture.snapshot())
      await target.activate(contextOf(first), pushed)
      expect(JSON.stringify(fixture.snapshot())).toBe(before)
    })

    it('sends only what changed of a second release, and takes away what is gone', async () => {
      await run(first)
      const before = fixture.uploads?.() ?? 0
      const plan = await target.plan(contextOf(second))
      expect(plan.upload.map(({ path }) => path).sort()).toEqual([
        '/',
        '/_assets/b2.css',
        '/about/team',
        '/new',
      ])
      expect(plan.unchanged).toBe(second.release.files.length + 1 - 4)
      if (knowsRemoved) expect(plan.removed).toHaveLength(1)
      await run(second)
      if (fixture.uploads) expect(fixture.uploads() - before).toBeLessThanOrEqual(4 + steering)
      expect(await seen(fixture)).toBe(TWO)
    })

    it('goes back to an earlier release without an upload', async () => {
      if (!target.abilities.rollback) return
      const { pushed } = await run(first)
      await run(second)
      const before = fixture.uploads?.()
      await (target.rollback ?? target.activate)(contextOf(first), pushed)
      expect(await seen(fixture)).toBe(ONE)
      expect(fixture.uploads?.()).toBe(before)
      const { pushed: again } = await run(second)
      expect(await seen(fixture)).toBe(TWO)
      await target.remove(contextOf(second), pushed)
      expect(again.remoteId).toBeTruthy()
    })

    it('keeps what the live release needs when another one is removed', async () => {
      const { pushed: old } = await run(first)
      const { pushed: live } = await run(second)
      await target.remove(contextOf(first), old)
      await target.remove(contextOf(first), old)
      expect(await seen(fixture)).toBe(TWO)
      expect((await fixture.visit('/_assets/a1.css')).status).toBe(200)
      await expect(target.remove(contextOf(second), live)).rejects.toMatchObject({
        code: 'conflict',
      })
      expect(await seen(fixture)).toBe(TWO)
    })

    it.each([
      ['leads out', '../evil.html'],
      ['leads out in the middle', 'a/../../evil.html'],
      ['has backslashes', 'a\\..\\evil.html'],
      ['has a control character', 'a\u0000b.html'],
      ['has a line break', 'a\nb.html'],
      ['is absolute', '/etc/evil.html'],
      ['has an empty part', 'a//b.html'],
      ['is empty', ''],
    ])('refuses a file whose name %s before anything is sent', async (_, file) => {
      const evil = releaseOf({ id: 'evil', paths: { '/': 'x', '/evil': 'y' } })
      const from = {
        ...evil,
        release: {
          ...evil.release,
          files: evil.release.files.map((one) => (one.path === '/evil' ? { ...one, file } : one)),
        },
      }
      const before = JSON.stringify(fixture.snapshot())
      const context = contextOf(from)
      const plan = await target.plan(context)
      expect(plan.issues.some(({ level }) => level === 'error')).toBe(true)
      await expect(target.push(context, plan)).rejects.toMatchObject({ code: 'invalid' })
      await expect(target.push(context, { ...plan, issues: [] })).rejects.toMatchObject({
        code: 'invalid',
      })
      expect(net.requests).toEqual([])
      expect(JSON.stringify(fixture.snapshot())).toBe(before)
    })

    it('serves names with signs that mean something elsewhere', async () => {
      const odd = ['/ñandú', '/a b', "/it's", '/a(b)', '/a+b', '/a&b', '/a,b;c', '/a@b=c', '/a!b']
      const from = releaseOf({
        id: 'odd',
        paths: { '/': 'home', ...Object.fromEntries(odd.map((path) => [path, `of ${path}`])) },
      })
      await run(from)
      for (const path of odd)
        expect(await fixture.visit(encodeURI(path))).toMatchObject({
          status: 200,
          body: `of ${path}`,
        })
    })

    it('refuses what is over a limit before anything is sent', async () => {
      if (!overLimit) return
      const context = contextOf(overLimit())
      const plan = await target.plan(context)
      expect(plan.issues.filter(({ level }) => level === 'error')).not.toEqual([])
      await expect(target.push(context, plan)).rejects.toMatchObject({ code: 'invalid' })
      expect(net.requests).toEqual([])
    })

    it('writes its secret into no address, message, log or state', async () => {
      const state = newState()
      const { account, targetsDir } = fixture
      const context = targetContext({ account, targetsDir, net, from: first, state })
      const secret = fixture.account.secret ?? 'no secret'
      fixture.fault?.({ status: 422, body: JSON.stringify({ message: `bad ${secret}` }) })
      const message = await target.plan(context).then(String, (error: Error) => error.message)
      await run(first, state)
      const told = JSON.stringify([message, net.requests, state.json, context.logs, context.steps])
      expect(told).not.toContain(secret)
    })
  })

  describe(`${name}, when its worker dies`, () => {
    beforeEach(begin)
    afterEach(() => fixture.close())

    it.each(['before', 'after'] as const)(
      'goes on from every request that it died %s, and shows no half of a release',
      async (when) => {
        for (let n = 1, died = true; died; n += 1) {
          await fixture.close()
          await begin()
          const { pushed } = await run(first)
          const state = newState()
          net.reset()
          net.crashAt(n, when)
          died = await run(second, state).then(
            () => false,
            () => true,
          )
          const between = await seen(fixture)
          if (target.abilities.atomic) expect([ONE, TWO]).toContain(between)
          else expect(between).not.toMatch(/without/)
          net.reset()
          if (when === 'after' && target.abilities.rollback) {
            await (target.rollback ?? target.activate)(contextOf(first), pushed)
            expect(await seen(fixture)).toBe(ONE)
          }
          await run(second, state)
          expect(await seen(fixture)).toBe(TWO)
        }
      },
      120_000,
    )

    it('sends again only what was under way', async () => {
      const count = 60
      const pages = Array.from({ length: count }, (_, index) => [`/p${index}`, `page ${index}`])
      const from = releaseOf({ id: 'many', paths: { '/': 'home', ...Object.fromEntries(pages) } })
      const state = newState()
      net.crashAt(45, 'before')
      await run(from, state).catch(() => undefined)
      const begun = fixture.uploads?.() ?? 0
      net.reset()
      await run(from, state)
      const sent = (fixture.uploads?.() ?? 0) - begun
      if (fixture.uploads) expect(sent).toBeLessThanOrEqual(count + 2 + steering - begun + resent)
      expect((await fixture.visit('/p59')).body).toBe('page 59')
    })
  })
}
