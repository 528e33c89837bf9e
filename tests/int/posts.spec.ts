import { createHmac } from 'node:crypto'
import { type ApiCall, apiCall } from '../helpers/apiCall'
import { poll } from '../helpers/apiClient'
import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { type HookReceiver, startHookReceiver } from '../helpers/hookReceiver'
import { type MailServer, startMailServer } from '../helpers/mailServer'
import { type RunningApp, startApp } from '../helpers/startApp'
import { type DeliverWorker, startDeliverWorker } from '../helpers/startDeliverWorker'

const MINUTE = 60_000

let app: RunningApp
let worker: DeliverWorker
let mail: MailServer
let receiver: HookReceiver
let fixture: ApiFixture
let api: ApiCall
let owner: string
let letters: string
let hook: { id: string; newSecret: string }

type Options = { as?: string; body?: unknown; headers?: Record<string, string> }

const call = async (method: string, path: string, { as = owner, ...rest }: Options = {}) =>
  api(method, path, { authorization: as, ...rest })

const ok = async (method: string, path: string, options?: Options) => {
  const answer = await call(method, path, options)
  if (answer.status >= 300)
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

const rest = async (method: string, path: string, body?: unknown, as = owner) => {
  const response = await fetch(`${app.url}/api${path}`, {
    method,
    headers: { authorization: as, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

const draft = (body: object): Promise<{ id: string; version: string }> =>
  ok('POST', '/posts', { body: { title: 'News', text: 'Something new.', ...body } })

const approve = (id: string) => ok('POST', `/posts/${id}/approve`, { body: {} })
const publish = (id: string) => ok('POST', `/posts/${id}/publish`, { body: {} })

type Ended = { id: string; status: string; problem: string | null }

const end = (id: string) =>
  poll<Ended>({
    ask: () => ok('GET', `/posts/${id}`),
    accept: ({ status }) => ['published', 'failed'].includes(status),
    what: `The end of post ${id}`,
  })

const send = async (body: object) => {
  const { id } = await draft(body)
  await approve(id)
  await publish(id)
  return end(id)
}

const ledger = async (id: string) => (await ok('GET', `/posts/${id}/deliveries`)).items

beforeAll(async () => {
  mail = await startMailServer()
  receiver = await startHookReceiver()
  app = await startApp({ args: ['--role', 'front'] })
  worker = await startDeliverWorker(app, { SMTP_URL: mail.url })
  api = apiCall(app.url)
  fixture = await makeApiFixture(app)
  owner = fixture.a.tokens.owner
  const email = { fromName: 'Alpha', fromAddress: 'news@alpha.example' }
  letters = (await ok('POST', '/channels', { body: { kind: 'email', name: 'Letters', email } })).id
  for (const name of ['ann', 'bob', 'cid'])
    await rest('POST', '/subscribers', {
      tenant: fixture.a.tenantId,
      channel: letters,
      email: `${name}@readers.example`,
    })
  hook = await ok('POST', '/channels', {
    body: { kind: 'webhook', name: 'Hook', webhook: { url: receiver.url } },
  })
}, 2 * MINUTE)

afterAll(async () => {
  await worker?.stop()
  await app?.stop()
  await Promise.all([mail?.close(), receiver?.close()])
})

describe('a letter', () => {
  it('goes to every subscriber once, in text and HTML, with one-click unsubscription', async () => {
    const post = await send({
      channelIds: [letters],
      title: 'Ü <b>new</b>',
      link: 'https://alpha.example/x?a=1',
      utm: { source: 'letter' },
    })
    expect(post).toMatchObject({ status: 'published', problem: null, sending: false })
    const rows = await ledger(post.id)
    expect(rows.map(({ state }: { state: string }) => state)).toEqual(['sent', 'sent', 'sent'])
    const got = mail.mails.filter(({ messageId }) =>
      rows.some(({ key }: { key: string }) => messageId.startsWith(`<${key}@`)),
    )
    expect(got.map(({ to }) => to[0]).sort()).toEqual([
      'ann@readers.example',
      'bob@readers.example',
      'cid@readers.example',
    ])
    const [one] = got
    expect(one?.headers).toMatch(/^List-Unsubscribe: <http\S+\/api\/unsubscribe\/\S+>\r?$/m)
    expect(one?.headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
    expect(one?.raw).toContain('text/plain')
    expect(one?.raw).toContain('text/html')
    expect(one?.raw).toContain('&lt;b&gt;new&lt;/b&gt;')
    expect(one?.raw).toContain('utm_source')
  })

  it('is not sent to who has unsubscribed by the link, which a mere GET does not use', async () => {
    const raw = mail.mails.find(({ to }) => to[0] === 'cid@readers.example')?.headers ?? ''
    const url = /List-Unsubscribe: <([^>]+)>/.exec(raw)?.[1] ?? ''
    const page = await fetch(url)
    expect([page.status, (await page.text()).includes('<form')]).toEqual([200, true])
    const status = async () =>
      (await rest('GET', '/subscribers?where[email][equals]=cid@readers.example')).body.docs[0]
        .status
    expect(await status()).toBe('subscribed')
    const left = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect([left.status, await status()]).toEqual([200, 'unsubscribed'])
    expect((await fetch(`${url}x`, { method: 'POST' })).status).toBe(404)
    const post = await send({ channelIds: [letters], title: 'After cid has left' })
    expect(
      (await ledger(post.id)).map(({ recipient }: { recipient: string }) => recipient),
    ).toEqual(expect.not.arrayContaining(['cid@readers.example']))
  })

  it('to an address that does not exist fails, and suppresses it', async () => {
    mail.refuse('bob@readers.example', 550, '5.1.1 user unknown')
    const post = await send({ channelIds: [letters], title: 'To nobody' })
    expect(post.status).toBe('failed')
    const states = (await ledger(post.id)).map(
      ({ recipient, state }: { recipient: string; state: string }) => `${recipient} ${state}`,
    )
    expect(states.sort()).toEqual(['ann@readers.example sent', 'bob@readers.example failed'])
    const { docs } = (await rest('GET', '/suppressions')).body
    expect(docs).toMatchObject([{ email: 'bob@readers.example', reason: 'bounced' }])
    await ok('POST', `/posts/${post.id}/retry`, { body: {} })
    expect((await end(post.id)).status).toBe('published')
    expect(
      (await ledger(post.id)).find(
        ({ recipient }: { recipient: string }) => recipient === 'bob@readers.example',
      ).state,
    ).toBe('skipped')
  })

  it('whose answer was lost is unknown, is not sent again, and waits for a person', async () => {
    mail.hangUp(1)
    const before = mail.mails.length
    const post = await send({ channelIds: [letters], title: 'Lost answer' })
    expect(post.status).toBe('failed')
    const row = (await ledger(post.id)).find(
      ({ recipient }: { recipient: string }) => recipient === 'ann@readers.example',
    )
    expect(row).toMatchObject({ state: 'unknown', attempts: 1 })
    expect(mail.mails.length).toBe(before + 1)
    const path = `/posts/${post.id}/deliveries/${row.id}/resolve`
    expect(
      (await call('POST', path, { as: fixture.a.tokens.author, body: { as: 'sent' } })).status,
    ).toBe(403)
    await ok('POST', path, { body: { as: 'sent' } })
    expect((await end(post.id)).status).toBe('published')
    expect(mail.mails.length).toBe(before + 1)
    expect((await call('POST', path, { body: { as: 'send_again' } })).status).toBe(409)
  })
})

describe('a webhook', () => {
  it('is signed as Standard Webhooks says', async () => {
    const post = await send({ channelIds: [hook.id], title: 'Signed' })
    expect(post.status).toBe('published')
    const got = receiver.hooks.at(-1)
    const signed = `${got?.id}.${got?.headers['webhook-timestamp']}.${got?.body}`
    const key = Buffer.from(hook.newSecret.replace('whsec_', ''), 'base64')
    expect(got?.headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    )
    expect(JSON.parse(got?.body ?? '')).toMatchObject({
      type: 'post.published',
      data: { id: post.id, title: 'Signed', text: 'Something new.' },
    })
  })

  it('that is refused for good is a dead letter, and goes out once it is tried again', async () => {
    receiver.answer({ status: 410 })
    const post = await send({ channelIds: [hook.id], title: 'Gone' })
    expect(post).toMatchObject({ status: 'failed', problem: '1 of its deliveries failed.' })
    const [first] = await ledger(post.id)
    expect(first).toMatchObject({ state: 'failed', error: 'HTTP 410 no' })
    await ok('POST', `/posts/${post.id}/retry`, { body: {} })
    expect((await end(post.id)).status).toBe('published')
    expect((await ledger(post.id))[0].id).toBe(first.id)
  })

  it(
    'that has no answer, or is asked to wait, comes again with the same id',
    async () => {
      receiver.answer({ hang: true }, { status: 503, headers: { 'retry-after': '1' } })
      const { id } = await draft({ channelIds: [hook.id], title: 'Again' })
      await approve(id)
      await publish(id)
      await poll({
        ask: () => ledger(id),
        accept: ([row]) => row?.state === 'due' && row.attempts === 2,
        what: 'A second refusal',
      })
      const own = receiver.hooks.filter(({ body }) => body.includes(id))
      expect(new Set(own.map((one) => one.id)).size).toBe(1)
      expect(own).toHaveLength(2)
      // Stopped: what has not gone out stays here.
      await ok('POST', `/posts/${id}/unschedule`, { body: {} })
      expect((await ledger(id))[0].state).toBe('cancelled')
      expect((await ok('GET', `/posts/${id}`)).status).toBe('failed')
    },
    MINUTE,
  )
})

describe('an approval', () => {
  it('is for editors and owners, and for what they looked at', async () => {
    const { id, version } = await draft({ channelIds: [hook.id] })
    for (const as of [fixture.a.tokens.author, fixture.a.tokens.viewer])
      expect((await call('POST', `/posts/${id}/approve`, { as, body: {} })).status).toBe(403)
    await ok('PATCH', `/posts/${id}`, { as: fixture.a.tokens.author, body: { text: 'Other' } })
    const stale = await call('POST', `/posts/${id}/approve`, { body: { version } })
    expect(stale.status).toBe(409)
    const approved = await ok('POST', `/posts/${id}/approve`, {
      as: fixture.a.tokens.editor,
      body: {},
    })
    expect(approved).toMatchObject({ status: 'approved', approved: { at: expect.any(String) } })
  })

  it('is void after an edit, by whatever way it comes, and the post leaves the schedule', async () => {
    const { id } = await draft({ channelIds: [hook.id] })
    await approve(id)
    const at = new Date(Date.now() + 3000).toISOString()
    await ok('POST', `/posts/${id}/schedule`, { body: { at } })
    const edited = await rest('PATCH', `/posts/${id}`, {
      text: 'Edited',
      status: 'scheduled',
      approvedHash: 'x',
    })
    expect(edited.body.doc).toMatchObject({ status: 'draft' })
    expect(edited.body.doc.approvedAt ?? null).toBeNull()
    for (const move of ['publish', 'schedule'])
      expect(
        (await call('POST', `/posts/${id}/${move}`, { body: move === 'schedule' ? { at } : {} }))
          .status,
      ).toBe(409)
    await poll({
      ask: async () => Date.now() > new Date(at).getTime() + 1500,
      accept: Boolean,
      what: 'The hour',
    })
    expect(receiver.hooks.some(({ body }) => body.includes(id))).toBe(false)
    expect(await ledger(id)).toEqual([])
  })

  it('is refused with the place of what does not fit', async () => {
    const { id } = await draft({ text: 'x'.repeat(20_001), channelIds: [letters] })
    const { status, body } = await call('POST', `/posts/${id}/approve`, { body: {} })
    expect([status, body.errors[0].pointer]).toEqual([422, '/text'])
    const none = await draft({})
    expect(
      (await call('POST', `/posts/${none.id}/approve`, { body: {} })).body.errors[0].pointer,
    ).toBe('/channels')
  })

  it('lets nothing be changed once the post has gone out', async () => {
    const post = await send({ channelIds: [hook.id], title: 'Final' })
    expect((await call('PATCH', `/posts/${post.id}`, { body: { text: 'No' } })).status).toBe(409)
    expect((await call('POST', `/posts/${post.id}/publish`, { body: {} })).status).toBe(409)
  })
})

describe('a schedule', () => {
  it('keeps the hour on the clocks of its zone, and refuses one that they skip', async () => {
    const { id } = await draft({ channelIds: [hook.id] })
    await approve(id)
    const body = { local: '2027-07-01T09:30', timeZone: 'Europe/Madrid' }
    expect(await ok('POST', `/posts/${id}/schedule`, { body })).toMatchObject({
      status: 'scheduled',
      scheduledAt: '2027-07-01T07:30:00.000Z',
      scheduledLocal: '2027-07-01T09:30',
      timeZone: 'Europe/Madrid',
    })
    const skipped = { local: '2027-03-28T02:30', timeZone: 'Europe/Madrid' }
    expect((await call('POST', `/posts/${id}/schedule`, { body: skipped })).status).toBe(422)
    expect(await ok('POST', `/posts/${id}/unschedule`, { body: {} })).toMatchObject({
      status: 'approved',
    })
  })

  it('sends at the last of its hours only, and shows the post there', async () => {
    const { id } = await draft({ channelIds: [hook.id], title: 'Moved' })
    await approve(id)
    const at = new Date(Date.now() + 1500).toISOString()
    for (const when of [new Date(Date.now() + 200).toISOString(), at])
      await ok('POST', `/posts/${id}/schedule`, { body: { at: when } })
    expect((await end(id)).status).toBe('published')
    expect(receiver.hooks.filter(({ body }) => body.includes(id))).toHaveLength(1)
    const from = new Date(Date.now() - MINUTE).toISOString()
    const to = new Date(Date.now() + MINUTE).toISOString()
    const query = `?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}&limit=100`
    const { items } = await ok('GET', `/posts${query}`)
    expect(items.map((post: { id: string }) => post.id)).toContain(id)
  })
})

describe('channels', () => {
  it('never answer a secret but once, where it was made', async () => {
    expect(hook.newSecret).toMatch(/^whsec_/)
    for (const path of [`/channels/${hook.id}`, '/channels']) {
      const text = JSON.stringify(await ok('GET', path))
      expect(text).not.toContain(hook.newSecret)
      expect(text).not.toContain('ealed')
    }
    const { body } = await rest('GET', `/channels/${hook.id}`)
    expect(JSON.stringify(body)).not.toMatch(/v1\.|whsec_/)
  })

  it('are tried: a mail server with the right password, and with a wrong one', async () => {
    const locked = await startMailServer({ auth: { user: 'me', pass: 'p@ss' } })
    try {
      const test = async (secret: string) => {
        const { id } = await ok('POST', '/channels', {
          body: { kind: 'email', name: 'Own', email: { fromAddress: 'a@alpha.example' }, secret },
        })
        const { operationId } = await ok('POST', `/channels/${id}/test`)
        const { result } = await poll<{ status: string; result: { ok: boolean } }>({
          ask: () => ok('GET', `/operations/${operationId}`),
          accept: ({ status }) => status === 'succeeded',
          what: 'The test',
        })
        await ok('DELETE', `/channels/${id}`)
        return result.ok
      }
      expect(await test(`smtp://me:p%40ss@127.0.0.1:${locked.port}`)).toBe(true)
      expect(await test(`smtp://me:wrong@127.0.0.1:${locked.port}`)).toBe(false)
    } finally {
      await locked.close()
    }
  })

  it('of another tenant are not there, and cannot be posted on', async () => {
    const as = fixture.b.tokens.owner
    for (const [method, path] of [
      ['GET', `/channels/${hook.id}`],
      ['DELETE', `/channels/${hook.id}`],
      ['POST', `/channels/${hook.id}/test`],
    ] as const)
      expect((await call(method, path, { as })).status).toBe(404)
    const { status } = await call('POST', '/posts', {
      as,
      body: { title: 'x', channelIds: [hook.id] },
    })
    expect(status).toBe(422)
  })
})
