import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import request from 'supertest'
import { startApp, type RunningApp } from '../helpers/startApp'

const MINUTE = 60_000

describe('the platform’s own host', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await startApp({ demo: true })
  }, 2 * MINUTE)
  afterAll(() => app.stop())

  it('says that it lives, and that database and disk are ready', async () => {
    await request(app.url).get('/healthz').expect(200, { status: 'pass' })
    const { body } = await request(app.url).get('/readyz').expect(200)
    expect(body.checks).toMatchObject({ database: { ok: true }, disk: { ok: true } })
  })

  it('names each request, and keeps a good name that the caller gave', async () => {
    const made = await request(app.url).get('/healthz')
    expect(made.headers['x-request-id']).toMatch(/^[\w-]{36}$/)
    const given = await request(app.url).get('/healthz').set('x-request-id', 'caller-4711-abcdef')
    expect(given.headers['x-request-id']).toBe('caller-4711-abcdef')
    const bad = await request(app.url).get('/healthz').set('x-request-id', 'no spaces <b>')
    expect(bad.headers['x-request-id']).not.toContain(' ')
  })

  it('shows each bundled template as a site, and 404 for another', async () => {
    for (const id of ['ecommerce-brand', 'saas-launch', 'local-business']) {
      const { text, headers } = await request(app.url).get(`/template-previews/${id}`).expect(200)
      expect(text).toContain('<h1')
      expect(headers['x-robots-tag']).toBe('noindex')
      expect(headers['content-security-policy']).toContain("default-src 'none'")
    }
    await request(app.url).get('/template-previews/no-such-template').expect(404)
  })

  it('answers requests for a new password at once, and mails one link however often it is asked', async () => {
    const email = app.adminEmail
    const ask = (address: string) =>
      // Well below the time that a write waits for another one.
      request(app.url).post('/api/users/forgot-password').timeout(10_000).send({ email: address })
    const answers = [await ask(email), await ask(email), await ask('nobody@example.com')]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const outbox = join(app.dataDir, 'outbox')
    const mails = await Promise.all(
      (await readdir(outbox)).map((name) => readFile(join(outbox, name), 'utf8')),
    )
    expect(mails.filter((mail) => mail.includes(email))).toHaveLength(1)
  })

  it('follows relations two levels deep at most, whatever depth is asked for', async () => {
    const { body } = await request(app.url)
      .post('/api/users/login')
      .send({ email: app.adminEmail, password: app.adminPassword })
    const ask = (depth: number) =>
      request(app.url).get(`/api/sites?depth=${depth}`).set('authorization', `JWT ${body.token}`)
    const [two, many] = [await ask(2), await ask(99)]
    expect([two.status, many.status]).toEqual([200, 200])
    expect(many.body).toEqual(two.body)
  })

  it('refuses the thirty-first log-in from one address within five minutes', async () => {
    const logIn = () =>
      request(app.url)
        .post('/api/users/%6Cogin')
        .send({ email: 'nobody@example.com', password: 'wrong' })
    const statuses: number[] = []
    for (let attempt = 0; attempt < 31; attempt += 1) statuses.push((await logIn()).status)
    expect(statuses.at(-1)).toBe(429)
    expect(statuses.slice(0, 20)).not.toContain(429)
  })
})
