import { newDocument } from './documents'
import { emailOf, type World } from './world'
import { GRAPHQL_NAMES } from './names'

/** Fields that nobody may learn anything about, also not by asking which documents have which value. */
const SECRETS = [
  ['users', 'salt'],
  ['users', 'hash'],
  ['users', 'resetPasswordToken'],
  ['users', 'sessions.id'],
  ['api-keys', 'hash'],
  ['jobs', 'payload'],
  ['jobs', 'idempotencyKey'],
  ['submissions', 'ipHash'],
  ['channels', 'sealedSecret'],
  ['posts', 'approvedHash'],
  ['deliveries', 'claim'],
  ['sites', 'delivery.protection.passwordHash'],
  ['certificates', 'sealedKey'],
  ['certificates', 'sealedChain'],
  ['certificates', 'order'],
  ['deploy-targets', 'sealedSecret'],
  ['target-pushes', 'remote'],
  ['site-webhooks', 'sealedSecret'],
  ['site-webhooks', 'sealedPrevious'],
  ['webhook-deliveries', 'body'],
] as const

/** Secret fields, counts and Payload's own endpoints. */
export const describeSecrets = (getWorld: () => World): void => {
  describe('secret fields', () => {
    for (const [collection, field] of SECRETS)
      it(`${collection}.${field} is neither shown, filtered nor sorted by, also for the platform admin`, async () => {
        const { as } = getWorld()
        for (const actor of ['ownerA', 'admin'] as const) {
          const ask = (query: string) => as[actor]('GET', `/api/${collection}?${query}`)
          // Blocks of the pages that it leads to have a field of this name.
          const plain = await ask(field === 'order' ? 'limit=3&depth=0' : 'limit=3')
          expect(plain.status).toBe(200)
          // Sessions are there for one's own user only, others' are an empty list.
          if (field !== 'sessions.id') expect(plain.text).not.toContain(`"${field}"`)
          for (const filter of ['exists', 'like'])
            expect([
              filter,
              (await ask(`where[${field}][${filter}]=${filter === 'exists' ? 'true' : 'a'}`))
                .status,
            ]).toEqual([filter, 400])
          const up = await ask(`sort=${field}&limit=50`)
          const down = await ask(`sort=-${field}&limit=50`)
          const ids = (answer: typeof up) => answer.body?.docs?.map((doc: { id: string }) => doc.id)
          // Refused, or without effect.
          if (up.status === 200) expect(ids(up)).toEqual(ids(down))
        }
      })

    it('are not in the schema of GraphQL', async () => {
      const { as } = getWorld()
      for (const [collection, field] of SECRETS) {
        const { many } = GRAPHQL_NAMES[collection]
        const query = `{ ${many} { docs { ${field.replace('.id', ' { id }')} } } }`
        const { text, body } = await as.ownerA('POST', '/api/graphql', { json: { query } })
        expect([field, body.errors?.length > 0 || !/:"[^"]+"/.test(text)]).toEqual([field, true])
      }
    })
  })

  it("counts and pages of A's lists count A's documents only", async () => {
    const { as, a } = getWorld()
    for (const collection of [
      'pages',
      'sections',
      'sites',
      'media',
      'releases',
      'jobs',
      'submissions',
    ]) {
      const own = await as.ownerA('GET', `/api/${collection}?limit=1`)
      const count = await as.ownerA('GET', `/api/${collection}/count`)
      const all = await as.admin(
        'GET',
        `/api/${collection}/count?where[tenant][equals]=${a.tenant}`,
      )
      expect([own.body.totalDocs, count.body.totalDocs]).toEqual([
        all.body.totalDocs,
        all.body.totalDocs,
      ])
    }
  })

  describe("Payload's own endpoints", () => {
    // 501: a collection without endpoints.
    const REFUSED = [401, 403, 404, 501]
    const QUIET = ['anonymous', 'ownerA', 'viewerA', 'keyA'] as const

    it.each([
      ['GET', '/api/payload-jobs/run'],
      ['GET', '/api/payload-jobs/handle-schedules'],
      ['GET', '/api/payload-jobs'],
      ['GET', '/api/globals/payload-jobs-stats'],
      ['POST', '/api/globals/payload-jobs-stats'],
      ['GET', '/api/payload-migrations'],
      ['GET', '/api/payload-kv'],
      ['POST', '/api/payload-kv'],
      ['GET', '/api/idempotency-keys'],
      ['GET', '/api/acme-accounts'],
      ['GET', '/api/acme-challenges'],
      ['GET', '/api/domain-claims'],
      ['POST', '/api/payload-locked-documents'],
    ])('%s %s refuses everybody but the platform', async (method, path) => {
      const { as } = getWorld()
      for (const actor of QUIET) {
        const { status } = await as[actor](method, path, method === 'POST' ? { json: {} } : {})
        expect([actor, status, REFUSED.includes(status)]).toEqual([actor, status, true])
      }
    })

    it('locks of B are not seen or removed by A, own ones are', async () => {
      const { as, a, b } = getWorld()
      for (const [actor, tenant] of [
        ['ownerA', a],
        ['ownerB', b],
      ] as const)
        await as[actor]('PATCH', `/api/pages/${tenant.documents.pages.id}?lock=true`, {
          json: { title: 'Locking' },
        })
      const { status, body } = await as.ownerA('GET', '/api/payload-locked-documents?depth=0')
      expect(status).toBe(200)
      const holders = body.docs.map(({ user }: { user: { value: string } }) => user.value)
      expect(holders).not.toContain(b.users.owner)
      for (const actor of ['anonymous', 'keyA'] as const)
        expect((await as[actor]('GET', '/api/payload-locked-documents')).status).toBe(403)
    })

    it('preferences are their own user’s', async () => {
      const { as, a } = getWorld()
      await as.ownerB('POST', '/api/payload-preferences/layout', {
        json: { value: { note: 'zqxcanary7 preference' } },
      })
      const own = await as.ownerB('GET', '/api/payload-preferences/layout')
      expect(own.text).toContain('zqxcanary7')
      expect((await as.ownerA('GET', '/api/payload-preferences/layout')).text).not.toContain('zqxc')
      await as.viewerA('POST', '/api/payload-preferences', {
        json: { key: 'planted', user: { relationTo: 'users', value: a.users.owner }, value: {} },
      })
      const planted = await as.ownerA('GET', '/api/payload-preferences/planted')
      expect(planted.body?.value ?? null).toBeNull()
    })

    it('/api/access tells anonymous callers of nothing that they may read', async () => {
      const { as } = getWorld()
      const { status, body } = await as.anonymous('GET', '/api/access')
      expect(status).toBe(200)
      expect(body.canAccessAdmin ?? false).toBe(false)
      for (const [slug, access] of Object.entries(body.collections ?? {}))
        expect([slug, (access as { read?: unknown }).read ?? false]).toEqual([slug, false])
    })

    it('first-register is refused once a user exists', async () => {
      const { as, a } = getWorld()
      const json = newDocument('users', a)
      const { status } = await as.anonymous('POST', '/api/users/first-register', { json })
      expect(status).toBe(403)
    })

    it('forgot-password and unlock tell nothing about who exists', async () => {
      const { as } = getWorld()
      const forget = (email: string) =>
        as.anonymous('POST', '/api/users/forgot-password', { json: { email } })
      const known = await forget(emailOf('viewer', 'b'))
      const unknown = await forget('nobody@example.org')
      expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
      const unlock = (email: string) => as.ownerA('POST', '/api/users/unlock', { json: { email } })
      const other = await unlock(emailOf('viewer', 'b'))
      const none = await unlock('nobody@example.org')
      expect([other.status, other.text]).toEqual([none.status, none.text])
    })

    it('log-in says the same of a wrong password and an unknown user', async () => {
      const { as } = getWorld()
      const attempt = (email: string) =>
        as.anonymous('POST', '/api/users/login', { json: { email, password: 'wrong' } })
      const known = await attempt(emailOf('viewer', 'b'))
      const unknown = await attempt('nobody@example.org')
      expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    })
  })
}
