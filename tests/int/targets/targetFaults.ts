import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { DeployTarget } from '../../../src/targets/contract'
import { releaseOf } from '../../helpers/targets/releaseOf'
import { targetContext, type TestContext } from '../../helpers/targets/targetContext'
import type { DescribeTargetOptions, TargetFixture } from '../../helpers/targets/targetFixture'
import { testNet, type TestNet } from '../../helpers/targets/testNet'

const SECOND = 1000

const from = releaseOf({
  id: 'rel-1',
  paths: { '/': '<p>home', '/about': '<p>about', '/_assets/a.css': 'p{}' },
})

/** What every target that is asked by HTTP does when its service does not answer as it should. */
export const describeFaults = (target: DeployTarget, options: DescribeTargetOptions): void => {
  const { name, start, uploadRequest = /./ } = options
  let fixture: TargetFixture
  let net: TestNet
  let context: TestContext
  beforeEach(async () => {
    fixture = await start()
    net = testNet(fixture.hosts)
    context = targetContext({ account: fixture.account, net, from })
  })
  afterEach(() => fixture.close())

  const push = async (): Promise<void> => {
    const pushed = await target.push(context, await target.plan(context))
    await target.activate(context, pushed)
  }

  describe(`${name}, when its service has faults`, () => {
    it('gets through two errors, a full minute and two cut connections', async () => {
      fixture.fault?.(
        { status: 500, body: 'oops' },
        { status: 503 },
        { match: uploadRequest, status: 429, headers: { 'retry-after': '7' } },
        { match: uploadRequest, cut: true },
        { match: uploadRequest, cutAnswer: true },
      )
      await push()
      expect((await fixture.visit('/about')).body).toBe('<p>about')
      expect(context.pauses).toContain(7 * SECOND)
      expect(context.pauses.every((pause) => pause >= SECOND / 2)).toBe(true)
    })

    it('leaves a service alone that asks for more patience than a push has', async () => {
      fixture.fault?.({ status: 429, headers: { 'retry-after': '3600' } })
      await expect(target.plan(context)).rejects.toMatchObject({
        code: 'target_busy',
        status: 503,
        retryAfter: 3600,
      })
      expect(context.pauses).toEqual([])
    })

    it.each([
      [401, 'target_unauthorized', /not accepted.*Make a new one/],
      [403, 'target_forbidden', /lacks a right/],
      [404, 'target_not_found', /Check the/],
      [409, 'target_conflict', /at this moment/],
      [413, 'target_too_large', /smaller/],
      [422, 'target_refused', /Check the settings/],
      [429, 'target_busy', /used up/],
      [500, 'target_unavailable', /on its side/],
    ])('says what to do about status %i', async (status, code, advice) => {
      fixture.fault?.(...Array.from({ length: 10 }, () => ({ status })))
      const error = await target.test(context).then(
        () => undefined,
        (thrown: unknown) => thrown as Error & { code: string },
      )
      expect(error).toMatchObject({ code })
      expect(error?.message).toMatch(advice)
      expect(error?.message).toContain(String(status))
    })

    it('says that the key is not accepted when it is another one', async () => {
      const account = { ...fixture.account, secret: `${fixture.account.secret}X` }
      const other = targetContext({ account, net, from })
      await expect(target.test(other)).rejects.toMatchObject({
        code: 'target_unauthorized',
        message: expect.stringMatching(/"Our .*" is not accepted/),
      })
      expect(other.pauses).toEqual([])
    })

    it('gives up on a service that is not there, and names the error', async () => {
      net = testNet(
        Object.fromEntries(
          Object.keys(fixture.hosts ?? {}).map((host) => [host, 'http://127.0.0.1:9']),
        ),
      )
      const lost = targetContext({ account: fixture.account, net, from })
      await expect(target.test(lost)).rejects.toMatchObject({ code: 'target_unavailable' })
      expect(lost.pauses).toHaveLength(5)
    })

    it('stops at once when it is told to, in the middle of the uploads', async () => {
      const stop = new AbortController()
      const plan = await target.plan(context)
      const stopped: TestContext = {
        ...context,
        signal: stop.signal,
        progress: async (step) => {
          await context.progress(step)
          stop.abort(new Error('Told to stop.'))
        },
      }
      await expect(target.push(stopped, plan)).rejects.toThrow('Told to stop.')
      const sent = net.requests.filter(({ method, url }) =>
        uploadRequest.test(`${method} ${new URL(url).pathname}`),
      )
      expect(sent).toEqual([])
      await push()
      expect((await fixture.visit('/')).body).toBe('<p>home')
    })

    it('tells how far it is', async () => {
      await push()
      const steps = context.steps.filter(({ step }) => step === 'uploading')
      expect(steps.at(0)).toMatchObject({ done: 0 })
      expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total)
      expect(steps.map(({ bytes }) => bytes)).toEqual(
        steps.map(({ bytes }) => bytes).sort((a, b) => a - b),
      )
    })
  })
}
