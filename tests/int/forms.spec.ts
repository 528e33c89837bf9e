import { jest } from '@jest/globals'
import { request } from 'node:http'
import { HONEYPOT } from '../../src/core/blocks/honeypot'
import type { HttpAnswer } from '../helpers/httpGet'
import { createSiteKit, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

jest.setTimeout(MINUTE)

type Submission = {
  tenant: string
  site: string
  page: string
  form: string
  kind: string
  status: string
  data: Record<string, unknown>
}

let app: RunningApp
let kit: SiteKit
/** Limits count per site: each group of tests has one of its own. */
let plain: TestSite
let strict: TestSite
let busy: TestSite

const form = {
  blockType: 'contactForm',
  heading: 'Write to us',
  fields: [
    { name: 'name', label: 'Your name', type: 'text', required: true, maxLength: 20 },
    { name: 'email', label: 'E-mail', type: 'email', required: true },
    {
      name: 'topic',
      label: 'Topic',
      type: 'select',
      options: [{ label: 'Cake' }, { label: 'Bread' }],
    },
    { name: 'message', label: 'Message', type: 'textarea', required: true },
  ],
  consent: { text: 'You may answer me.' },
  successMessage: 'Thank you for your words.',
}
const sound = {
  name: 'Ada',
  email: 'ada@example.com',
  topic: 'Cake',
  message: 'Two lines,\r\nplease.',
  consent: 'on',
}

beforeAll(async () => {
  app = await startApp()
  kit = await createSiteKit(app)
  plain = await kit.makeSite('plain')
  strict = await kit.makeSite('strict')
  busy = await kit.makeSite('busy')
  await kit.api.call('PATCH', `/api/sites/${strict.id}`, { settings: { locale: 'es' } })
  for (const site of [plain, strict, busy]) {
    // Two pages are enough, and are rendered faster.
    const { docs } = await kit.api.call<{ docs: { id: string; path: string }[] }>(
      'GET',
      `/api/pages?where[site][equals]=${site.id}&depth=0&limit=50`,
    )
    for (const { id, path } of docs) if (path !== '/') await kit.editPage(id, { _status: 'draft' })
    await kit.addPage(site, '/write', [form])
    await kit.deploy(site)
  }
}, 3 * MINUTE)
afterAll(() => app?.stop())

const formIdOf = async (site: TestSite): Promise<string> =>
  /action="\/_forms\/([^"]+)"/.exec((await kit.get(site, '/write')).text)?.[1] ?? ''

const send = async (
  site: TestSite,
  values: Record<string, string>,
  options: { formId?: string; json?: boolean } = {},
): Promise<HttpAnswer> =>
  kit.get(site, `/_forms/${options.formId ?? (await formIdOf(site))}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(options.json && { accept: 'application/json' }),
    },
    body: new URLSearchParams(values).toString(),
  })

const submissionsOf = async (site: TestSite): Promise<Submission[]> =>
  (
    await kit.api.call<{ docs: Submission[] }>(
      'GET',
      `/api/submissions?where[site][equals]=${site.id}&depth=0&limit=50`,
    )
  ).docs

describe('a form that is sent without JavaScript', () => {
  it('leads to the thank-you page and stores the answers where the owner finds them', async () => {
    const owner = { email: 'owner@forms.example', password: 'a long enough password 4711' }
    await kit.api.call('POST', '/api/users', {
      ...owner,
      name: 'Owner',
      tenants: [{ tenant: kit.tenantId, role: 'owner' }],
    })
    const formId = await formIdOf(plain)
    const answer = await send(plain, { ...sound, unknown: 'left out', tenant: 'other' })
    expect([answer.status, answer.headers.location]).toEqual([303, `/_forms/${formId}/sent`])

    const thanks = await kit.get(plain, `/_forms/${formId}/sent`)
    expect([thanks.status, thanks.text.includes('Brand of plain')]).toEqual([200, true])
    expect(thanks.text).toMatch(/<meta name="robots" content="noindex/)
    expect(thanks.headers['cache-control']).toBe('no-store')

    const page = await kit.readPage(plain, '/write')
    const { token } = await kit.api.call<{ token: string }>('POST', '/api/users/login', owner)
    const response = await fetch(`${app.url}/api/submissions?depth=0`, {
      headers: { authorization: `JWT ${token}` },
    })
    const { docs } = (await response.json()) as { docs: (Submission & { ipHash?: string })[] }
    expect(docs).toHaveLength(1)
    expect(docs[0]).toMatchObject({
      tenant: kit.tenantId,
      site: plain.id,
      page: page.id,
      form: formId,
      kind: 'contact',
      status: 'new',
      data: { ...sound, message: 'Two lines,\nplease.', consent: true },
    })
    expect(docs[0]?.data).not.toHaveProperty('unknown')
    expect(docs[0]).not.toHaveProperty('ipHash')
  })

  it('is answered 422 with a page that lists each field to mend, and stores nothing', async () => {
    const before = await submissionsOf(plain)
    const answer = await send(plain, { ...sound, email: 'no address', message: '  ' })
    expect(answer.status).toBe(422)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(Buffer.byteLength(answer.text)),
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': 'no-store',
    })
    expect(answer.text).toContain('<li>E-mail: ')
    expect(answer.text).toContain('<li>Message: ')
    expect(answer.text).not.toContain('<li>Your name')
    expect(answer.text).toContain('Brand of plain')
    expect(await submissionsOf(plain)).toHaveLength(before.length)
  })

  it('never shows what was sent as markup', async () => {
    const attack = '<script>alert(1)</script>'
    const answer = await send(plain, { ...sound, name: attack, topic: attack, [attack]: attack })
    expect(answer.status).toBe(422)
    expect(answer.text).not.toContain('alert(1)')
  })
})

describe('a form that is sent by a script', () => {
  it('is answered 200 with the message of the form', async () => {
    const answer = await send(plain, sound, { json: true })
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      200,
      { ok: true, message: 'Thank you for your words.' },
    ])
  })

  it('is answered 422 with the fields to mend, in the language of the site', async () => {
    const answer = await send(strict, { ...sound, topic: 'Soup', consent: '' }, { json: true })
    expect(answer.status).toBe(422)
    const { errors } = JSON.parse(answer.text) as { errors: unknown }
    expect(errors).toEqual([
      { name: 'topic', message: 'Elija una de las opciones.' },
      { name: 'consent', message: 'Rellene este campo.' },
    ])
  })

  it('refuses a value that is longer than its field takes', async () => {
    const answer = await send(strict, { ...sound, name: 'x'.repeat(21) }, { json: true })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('"name":"name"')
    expect((await send(strict, { ...sound, name: 'x'.repeat(20) }, { json: true })).status).toBe(
      200,
    )
  })
})

describe('abuse of forms', () => {
  it('thanks a bot that fills the trap, and stores nothing', async () => {
    const before = await submissionsOf(strict)
    const answer = await send(strict, { ...sound, [HONEYPOT]: 'https://spam.example' })
    expect(answer.status).toBe(303)
    expect(await submissionsOf(strict)).toHaveLength(before.length)
  })

  it('answers 404 for a form that is not on the site, also when another site has it', async () => {
    const before = await submissionsOf(plain)
    for (const formId of ['nothing', '__proto__', await formIdOf(plain)])
      expect((await send(strict, sound, { formId })).status).toBe(404)
    expect(await submissionsOf(plain)).toHaveLength(before.length)
  })

  it('answers 405 to anything but sending, and 404 beside the known addresses', async () => {
    const formId = await formIdOf(strict)
    const get = await kit.get(strict, `/_forms/${formId}`)
    expect([get.status, get.headers.allow]).toEqual([405, 'POST'])
    const put = await kit.get(strict, `/_forms/${formId}/sent`, { method: 'PUT' })
    expect([put.status, put.headers.allow]).toEqual([405, 'GET, HEAD'])
    expect((await kit.get(strict, `/_forms/${formId}/other`)).status).toBe(404)
  })

  it.each(['with its length', 'in chunks'])(
    'answers 413 to more than 64 KB sent %s',
    async (how) => {
      const body = new URLSearchParams({ ...sound, message: 'x'.repeat(65 * 1024) }).toString()
      const formId = await formIdOf(strict)
      const status = await post(strict, `/_forms/${formId}`, body, how === 'in chunks')
      expect(status).toBe(413)
    },
  )

  it('answers 429 from the eleventh form on that one address sends to a site', async () => {
    const statuses: number[] = []
    for (let count = 0; count < 12; count++)
      statuses.push((await send(busy, sound, { json: true })).status)
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429, 429])
    expect(await submissionsOf(busy)).toHaveLength(10)
    const page = await send(busy, sound)
    expect([page.status, page.text.includes('Too many messages')]).toEqual([429, true])
    for (const { headers } of [page, await send(busy, sound, { json: true })]) {
      const seconds = Number(headers['retry-after'])
      expect([Number.isInteger(seconds), seconds > 0, seconds <= 600]).toEqual([true, true, true])
    }
    expect((await send(plain, { ...sound, email: '' })).headers).not.toHaveProperty('retry-after')
  })
})

const post = async (
  site: TestSite,
  path: string,
  body: string,
  chunked: boolean,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const outgoing = request({
      host: '127.0.0.1',
      port: app.port,
      path,
      method: 'POST',
      headers: {
        host: new URL(site.url).host,
        'content-type': 'application/x-www-form-urlencoded',
        ...(!chunked && { 'content-length': Buffer.byteLength(body) }),
      },
    })
    outgoing.on('response', (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    outgoing.on('error', reject)
    const half = body.length >> 1
    outgoing.write(body.slice(0, half))
    outgoing.end(body.slice(half))
  })
