import { jest } from '@jest/globals'
import { createHmac } from 'node:crypto'
import type {
  CreatedWebhook,
  ReleasePublished,
  Webhook,
  WebhookDelivery,
} from '../../src/core/api/webhooks'
import { poll } from '../helpers/apiClient'
import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { type HookReceiver, startHookReceiver } from '../helpers/hookReceiver'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'
import { type DeliverWorker, startDeliverWorker } from '../helpers/startDeliverWorker'

const MINUTE = 60_000

jest.setTimeout(1.5 * MINUTE)

let app: RunningApp
let worker: DeliverWorker
let kit: SiteKit
let fixture: ApiFixture
let site: TestSite
let receiver: HookReceiver
let webhook: CreatedWebhook

type Answer = { status: number; body: never }

const call = async (
  token: string,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> => {
  const response = await fetch(`${app.url}/api/v1${path}`, {
    method,
    headers: { authorization: token, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as never }
}

const api = <T>(method: string, path: string, body?: object): Promise<T> =>
  kit.api.call<T>(method, `/api/v1${path}`, body)

const deliveries = async (id: string): Promise<WebhookDelivery[]> =>
  (await api<{ items: WebhookDelivery[] }>('GET', `/webhooks/${id}/deliveries`)).items

const newest = async (
  id: string,
  accept: (delivery: WebhookDelivery) => boolean,
): Promise<WebhookDelivery> =>
  poll({
    ask: async () => (await deliveries(id))[0] as WebhookDelivery,
    accept: (delivery) => Boolean(delivery) && accept(delivery),
    what: `A delivery of webhook ${id}`,
  })

const isSent = ({ state }: WebhookDelivery): boolean => state === 'sent'
const isFailed = ({ state }: WebhookDelivery): boolean => state === 'failed'

const messageOf = (id: string): ReleasePublished => {
  const hook = receiver.hooks.find((one) => one.id === id)
  return JSON.parse(hook?.body ?? 'null')
}

const signaturesOf = (id: string): string[] =>
  String(receiver.hooks.findLast((one) => one.id === id)?.headers['webhook-signature']).split(' ')

const signedWith = (id: string, secret: string): string => {
  const { headers, body } = receiver.hooks.findLast((one) => one.id === id)!
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const content = `${id}.${headers['webhook-timestamp']}.${body}`
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`
}

const makeWebhook = (more: object = {}): Promise<CreatedWebhook> =>
  api('POST', '/webhooks', { siteId: site.id, name: 'Shop', url: receiver.url, ...more })

beforeAll(async () => {
  app = await startApp({ args: ['--role', 'front'] })
  worker = await startDeliverWorker(app, {}, 'webhookWorker.ts')
  fixture = await makeApiFixture(app)
  kit = await createSiteKit(app, null)
  site = await kit.makeSite('hooked', fixture.a.tenantId)
  receiver = await startHookReceiver()
  webhook = await makeWebhook()
}, 3 * MINUTE)
afterAll(async () => {
  await worker?.stop()
  await app?.stop()
  await receiver?.close()
})

describe('a webhook of a site', () => {
  it('is told once of a release that went live, signed as Standard Webhooks says', async () => {
    const release = await kit.deploy(site)
    const { messageId, attempts, status } = await newest(webhook.id, isSent)
    expect([attempts, status]).toEqual([1, 200])
    const { type, data } = messageOf(messageId)
    expect(type).toBe('release.published')
    expect(data).toMatchObject({
      site: { id: site.id, slug: 'hooked' },
      environment: 'production',
      releaseId: release.id,
      previousReleaseId: null,
      removed: [],
      surrogateKeys: [`site-${site.id}`],
      truncated: false,
    })
    expect(data.changed).toContain('/')
    expect(signaturesOf(messageId)).toEqual([signedWith(messageId, webhook.newSecret!)])
  })

  it('is told which pages changed and which are gone', async () => {
    const page = await kit.addPage(site, '/passing', [])
    const { id } = await kit.deploy(site)
    const told = await newest(webhook.id, (one) => isSent(one) && one.releaseId === id)
    const added = messageOf(told.messageId).data
    expect(added.changed).toContain('/passing')
    await kit.api.call('DELETE', `/api/pages/${page.id}`)
    await kit.editHeadline(site, '/', 'Changed')
    const release = await kit.deploy(site)
    const { messageId } = await newest(
      webhook.id,
      (one) => isSent(one) && one.releaseId === release.id,
    )
    const { changed, removed, surrogateKeys } = messageOf(messageId).data
    const home = await kit.readPage(site, '/')
    expect([changed, removed]).toEqual([['/'], ['/passing']])
    expect(surrogateKeys).toEqual(
      expect.arrayContaining([`page-${home.id}`, `page-${page.id}`, `index-${site.id}`]),
    )
  })

  it('is told of a rollback: of the release that is live again, and what it replaced', async () => {
    const known = await deliveries(webhook.id)
    const { items } = await api<{ items: { id: string; live: boolean }[] }>(
      'GET',
      `/deploy?appId=${site.id}`,
    )
    const replaced = items.find(({ live }) => live)!
    await api('POST', `/deploy/${replaced.id}/rollback`, {})
    const { messageId, releaseId } = await newest(
      webhook.id,
      (one) => isSent(one) && !known.some(({ id }) => id === one.id),
    )
    const { data } = messageOf(messageId)
    expect(data).toMatchObject({ releaseId, previousReleaseId: replaced.id })
    expect([data.changed, data.removed]).toEqual([['/', '/passing'], []])
  })

  it('hears nothing of other environments', async () => {
    const before = (await deliveries(webhook.id)).length
    const staging = await makeWebhook({ name: 'Staging', environment: 'staging' })
    await kit.deploy(site, 'staging')
    await newest(staging.id, isSent)
    expect(await deliveries(webhook.id)).toHaveLength(before)
    await api('DELETE', `/webhooks/${staging.id}`)
  })

  it('signs with both secrets while one is being replaced', async () => {
    const { newSecret, previousSecretUntil } = await api<CreatedWebhook>(
      'POST',
      `/webhooks/${webhook.id}/rotate`,
      {},
    )
    expect(newSecret).toMatch(/^whsec_/)
    expect(newSecret).not.toBe(webhook.newSecret)
    expect(new Date(previousSecretUntil!) > new Date()).toBe(true)
    const { id } = await api<WebhookDelivery>('POST', `/webhooks/${webhook.id}/test`)
    const { messageId } = await newest(webhook.id, (one) => one.id === id && isSent(one))
    expect(signaturesOf(messageId)).toEqual([
      signedWith(messageId, newSecret!),
      signedWith(messageId, webhook.newSecret!),
    ])
    const text = JSON.stringify(await api('GET', `/webhooks/${webhook.id}`))
    expect(text).not.toMatch(/whsec_|sealed/)
  })

  it('is asked again under the same id when the receiver fails or does not answer', async () => {
    receiver.answer({ status: 503, headers: { 'retry-after': '0' } }, { hang: true })
    const { id, messageId } = await api<WebhookDelivery>('POST', `/webhooks/${webhook.id}/test`)
    const first = await newest(webhook.id, (one) => one.id === id && one.attempts > 0)
    expect(first).toMatchObject({ state: 'due' })
    await poll({
      ask: async () => receiver.hooks.filter((one) => one.id === messageId).length,
      accept: (count) => count >= 2,
      what: 'The second try',
    })
    const rows = (await deliveries(webhook.id)).filter((one) => one.id === id)
    expect(rows).toHaveLength(1)
  })

  it('is given up when the receiver refuses for good, and sent again when somebody asks', async () => {
    receiver.answer({ status: 400 })
    const own = await makeWebhook({ name: 'Picky' })
    const { id } = await api<WebhookDelivery>('POST', `/webhooks/${own.id}/test`)
    const failed = await newest(own.id, isFailed)
    expect(failed).toMatchObject({ status: 400, nextAttemptAt: null })
    await api('POST', `/webhooks/deliveries/${id}/redeliver`)
    const sent = await newest(own.id, isSent)
    expect(sent).toMatchObject({ id, messageId: failed.messageId, attempts: 1, error: null })
    await api('DELETE', `/webhooks/${own.id}`)
  })

  it('is switched off when the receiver is gone for good', async () => {
    receiver.answer({ status: 410 })
    const own = await makeWebhook({ name: 'Gone' })
    await api('POST', `/webhooks/${own.id}/test`)
    expect(await newest(own.id, isFailed)).toMatchObject({ status: 410 })
    expect(await api<Webhook>('GET', `/webhooks/${own.id}`)).toMatchObject({ enabled: false })
    await api('POST', `/webhooks/${own.id}/test`)
    const off = await newest(own.id, (one) => isFailed(one) && one.status === null)
    expect(off.error).toContain('switched off')
    await api('DELETE', `/webhooks/${own.id}`)
  })

  it('does not keep others waiting when it is slow', async () => {
    const slow = await startHookReceiver({ delay: 3000 })
    const lame = await makeWebhook({ name: 'Slow', url: slow.url })
    const quick = await makeWebhook({ name: 'Quick' })
    // More than are looked at together.
    for (let count = 0; count < 220; count += 20)
      await Promise.all(Array.from({ length: 20 }, () => api('POST', `/webhooks/${lame.id}/test`)))
    const before = slow.hooks.length
    await api('POST', `/webhooks/${quick.id}/test`)
    await newest(quick.id, isSent)
    expect(slow.hooks.length - before).toBeLessThan(8)
    expect((await deliveries(lame.id)).every(isSent)).toBe(false)
    for (const { id } of [lame, quick]) await api('DELETE', `/webhooks/${id}`)
    await slow.close()
  })

  it('never reaches into the network of the platform', async () => {
    const own = await makeWebhook({ name: 'Inner', url: 'http://169.254.169.254/latest' })
    await api('POST', `/webhooks/${own.id}/test`)
    expect((await newest(own.id, isFailed)).status).toBeNull()
    await api('DELETE', `/webhooks/${own.id}`)
  })

  it(
    'goes on after its process was killed in the midst of a try',
    async () => {
      const slow = await startHookReceiver({ delay: 8000 })
      const own = await makeWebhook({ name: 'Cut', url: slow.url })
      const { id, messageId } = await api<WebhookDelivery>('POST', `/webhooks/${own.id}/test`)
      await poll({
        ask: async () => slow.hooks.length,
        accept: (count) => count > 0,
        what: 'The first try',
      })
      await worker.kill9()
      worker = await startDeliverWorker(app, {}, 'webhookWorker.ts')
      const held = (await deliveries(own.id))[0]!
      expect([held.id, held.state, held.messageId]).toEqual([id, 'due', messageId])
      expect(new Date(held.nextAttemptAt!).getTime()).toBeGreaterThan(Date.now())
      await api('DELETE', `/webhooks/${own.id}`)
      await slow.close()
    },
    2 * MINUTE,
  )

  it('is for owners to change and for members to see, and nobody else’s', async () => {
    const { viewer, editor, owner } = fixture.a.tokens
    const path = `/webhooks/${webhook.id}`
    expect((await call(viewer, 'GET', path)).status).toBe(200)
    expect((await call(viewer, 'GET', `${path}/deliveries`)).status).toBe(200)
    for (const token of [viewer, editor]) {
      expect((await call(token, 'PATCH', path, { name: 'x' })).status).toBe(403)
      expect((await call(token, 'POST', `${path}/test`)).status).toBe(403)
      expect((await call(token, 'POST', `${path}/rotate`, {})).status).toBe(403)
      expect((await call(token, 'DELETE', path)).status).toBe(403)
    }
    expect((await call(owner, 'PATCH', path, { name: 'Renamed' })).status).toBe(200)
    const [delivery] = await deliveries(webhook.id)
    for (const token of [fixture.b.tokens.owner, `Bearer ${fixture.b.key}`]) {
      for (const [method, at] of [
        ['GET', path],
        ['GET', `${path}/deliveries`],
        ['POST', `${path}/test`],
        ['DELETE', path],
        ['POST', `/webhooks/deliveries/${delivery!.id}/redeliver`],
      ] as const)
        expect((await call(token, method, at)).status).toBe(404)
      const made = await call(token, 'POST', '/webhooks', {
        siteId: site.id,
        name: 'x',
        url: receiver.url,
      })
      expect(made.status).toBe(404)
    }
  })
})
