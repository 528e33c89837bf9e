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

  it(
    'counts log-ins over GraphQL with those over REST, each of many in one request',
    async () => {
      const outside = await startApp({ env: { TRUSTED_PROXIES: '1' } })
      const graphql = (address: string, query: string) =>
        request(outside.url).post('/api/graphql').set('x-forwarded-for', address).send({ query })
      const wrong = '(email: "nobody@example.com", password: "wrong") { token }'
      const logIns = (count: number) =>
        Array.from({ length: count }, (_, index) => `a${index}: loginUser${wrong}`).join(' ')
      try {
        // One address may try thirty times.
        const many = await graphql('10.0.0.1', `mutation { ${logIns(31)} }`)
        expect([many.status, Number(many.headers['retry-after']) > 0]).toEqual([429, true])

        const few = await graphql('10.0.0.2', `mutation { ${logIns(2)} }`)
        expect([few.status, few.body.errors.length]).toEqual([200, 2])
        const forgotten = 'mutation { forgotPasswordUser(email: "nobody@example.com") }'
        const statuses: number[] = []
        for (let attempt = 0; attempt < 29; attempt += 1)
          statuses.push((await graphql('10.0.0.2', forgotten)).status)
        expect(statuses).toEqual([...Array<number>(28).fill(200), 429])
        const logIn = await request(outside.url)
          .post('/api/users/login')
          .set('x-forwarded-for', '10.0.0.2')
          .send({ email: outside.adminEmail, password: outside.adminPassword })
        expect(logIn.status).toBe(429)

        // What is no log-in goes on, also from that address; so do log-ins from another.
        expect((await graphql('10.0.0.2', '{ meUser { user { id } } }')).status).toBe(200)
        const right = `(email: "${outside.adminEmail}", password: "${outside.adminPassword}")`
        const other = await graphql('10.0.0.3', `mutation { loginUser${right} { token } }`)
        expect(other.body.data.loginUser.token).toEqual(expect.any(String))
      } finally {
        await outside.stop()
      }
    },
    MINUTE,
  )

  it('refuses a GraphQL request that is larger than any query', async () => {
    const { status, body } = await request(app.url)
      .post('/api/graphql')
      .send({ query: `{ meUser { user { id } } } #${'x'.repeat(9 * 1024 * 1024)}` })
    expect([status, body.errors[0].message]).toEqual([413, expect.stringContaining('8192 KB')])
    const large = await request(app.url)
      .post('/api/graphql')
      .send({ query: `{ meUser { user { id } } } #${'x'.repeat(1024 * 1024)}` })
    expect(large.body).toEqual({ data: { meUser: { user: null } } })
  })

  it('refuses a document that is larger than any, before it asks who sends it', async () => {
    const send = (bytes: number) =>
      request(app.url)
        .post('/api/pages')
        .set('content-type', 'application/json')
        .send(`{"title":"${'x'.repeat(bytes)}"}`)
    const { status, body } = await send(9 * 1024 * 1024)
    expect([status, body.errors[0].message]).toEqual([413, expect.stringContaining('8192 KB')])
    expect((await send(7 * 1024 * 1024)).status).toBe(403)
    // Of unknown length.
    const piece = new Uint8Array(1024 * 1024).fill(32)
    const { status: ofUnknown } = await fetch(`${app.url}/api/pages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new ReadableStream({
        start: (stream) => {
          for (let sent = 0; sent < 9; sent += 1) stream.enqueue(piece)
          stream.close()
        },
      }),
      duplex: 'half',
    } as RequestInit)
    expect(ofUnknown).toBe(413)
  })

  describe('a GraphQL request that others would pay for', () => {
    const ask = (body: string | object) =>
      request(app.url)
        .post('/api/graphql')
        .set('content-type', 'application/json')
        .send(typeof body === 'string' ? body : JSON.stringify(body))
    const fields = (count: number): string =>
      Array.from({ length: count }, (_, index) => `f${index}: meUser { token }`).join(' ')
    /** Each fragment doubles the one before it. */
    const doubled = Array.from(
      { length: 30 },
      (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`,
    ).join(' ')

    it.each([
      ['no JSON', '{"query":', 'not JSON'],
      ['21 things at once', { query: `{ ${fields(21)} }` }, '20 things'],
      [
        '21 things at once, in fragments',
        {
          query: `{ ...a ... on Query { last: meUser { token } } } fragment a on Query { ${fields(20)} }`,
        },
        '20 things',
      ],
      [
        'a fragment that holds itself',
        { query: '{ ...a } fragment a on Query { ...a }' },
        'holds itself',
      ],
      [
        'fragments that hold each other',
        { query: '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }' },
        'holds itself',
      ],
      [
        'fragments that double thirty times',
        { query: `{ ...f0 } ${doubled} fragment f30 on Query { meUser { token } }` },
        'more than 5000 fields',
      ],
      [
        'six thousand words',
        { query: `{ meUser { ${'token '.repeat(6000)} } }` },
        'more than 5000 tokens',
      ],
      ['a subscription', { query: 'subscription { x }' }, 'no subscriptions'],
    ])('is refused with 400: %s', async (_what, body, words) => {
      const { status, body: answer } = await ask(body)
      expect([status, answer.errors?.[0].message]).toEqual([400, expect.stringContaining(words)])
    })

    it('is answered when it asks for twenty things, through fragments too', async () => {
      const query = `{ ...a last: meUser { token } } fragment a on Query { ${fields(19)} }`
      const { status, body } = await ask({ query })
      expect([status, Object.keys(body.data).length]).toEqual([200, 20])
    })
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
