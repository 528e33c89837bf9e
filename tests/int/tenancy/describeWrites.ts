import type { TenantCollection } from '../../../src/core/tenancy/vocabulary'
import { newDocument } from './documents'
import { PASSWORD, unique } from './names'
import { emailOf, type World } from './world'

const OWNED = [
  'media',
  'brand-profiles',
  'templates',
  'sites',
  'pages',
  'sections',
  'domains',
  'api-keys',
] as const

/** Fields that a request must not be able to set, and takeovers. */
export const describeWrites = (getWorld: () => World): void => {
  describe('a document stays in its tenant', () => {
    it.each(OWNED)(
      '%s cannot be moved, by its owner, its key or the platform',
      async (collection) => {
        const { as, b, fresh } = getWorld()
        const { id } = await fresh(collection, 'a')
        for (const actor of ['ownerA', 'keyA', 'admin'] as const) {
          const { status } = await as[actor]('PATCH', `/api/${collection}/${id}`, {
            json: { tenant: b.tenant },
          })
          expect([actor, status >= 400 && status < 500]).toEqual([actor, true])
        }
        const { body } = await as.admin('GET', `/api/${collection}/${id}?depth=0`)
        expect(body.tenant).toBe(getWorld().a.tenant)
      },
    )

    it.each(OWNED.filter((one) => one !== 'media'))(
      '%s cannot be created in another tenant, nor with an id of choice',
      async (collection: TenantCollection) => {
        const { as, a, b } = getWorld()
        const into = await as.ownerA('POST', `/api/${collection}`, {
          json: newDocument(collection, { ...a, tenant: b.tenant }),
        })
        expect([403, 400]).toContain(into.status)
        const id = b.documents[collection].id
        const chosen = await as.ownerA('POST', `/api/${collection}`, {
          json: { ...newDocument(collection, a), id },
        })
        expect(chosen.body?.doc?.id).not.toBe(id)
      },
    )
  })

  describe('mass assignment', () => {
    it('of platformRole, _verified and sessions is ignored or refused, on oneself and on members', async () => {
      const { as, a, fresh } = getWorld()
      const member = await fresh('users', 'a')
      const data = {
        platformRole: 'admin',
        _verified: true,
        loginAttempts: 99,
        lockUntil: '2999-01-01',
      }
      await as.viewerA('PATCH', `/api/users/${a.users.viewer}`, { json: data })
      await as.ownerA('PATCH', `/api/users/${member.id}`, { json: data })
      for (const id of [a.users.viewer, member.id]) {
        const { body } = await as.admin('GET', `/api/users/${id}`)
        expect(body.platformRole ?? null).toBeNull()
        expect(body.lockUntil ?? null).toBeNull()
      }
      const made = await as.ownerA('POST', '/api/users', {
        json: { ...newDocument('users', a), platformRole: 'admin' },
      })
      expect(made.body.doc.platformRole ?? null).toBeNull()
    })

    it('of roles by oneself changes nothing', async () => {
      const { as, a, b } = getWorld()
      for (const tenants of [
        [{ tenant: a.tenant, role: 'owner' }],
        [
          { tenant: a.tenant, role: 'viewer' },
          { tenant: b.tenant, role: 'owner' },
        ],
      ]) {
        const { status } = await as.viewerA('PATCH', `/api/users/${a.users.viewer}`, {
          json: { tenants },
        })
        expect(status).toBe(403)
      }
    })

    it('of what only the platform or the server writes is ignored', async () => {
      const { as, a, fresh } = getWorld()
      const site = await fresh('sites', 'a')
      const domain = await fresh('domains', 'a')
      await as.ownerA('PATCH', `/api/tenants/${a.tenant}`, {
        json: { status: 'suspended', plan: 'free', limits: { sites: 1e6 }, slug: 'taken-over' },
      })
      await as.ownerA('PATCH', `/api/sites/${site.id}`, { json: { liveProduction: a.site } })
      await as.ownerA('PATCH', `/api/domains/${domain.id}`, { json: { ownership: 'verified' } })
      const tenant = (await as.admin('GET', `/api/tenants/${a.tenant}`)).body
      expect([tenant.status, tenant.plan, tenant.slug]).toEqual(['active', 'business', a.slug])
      const read = async (path: string) => (await as.admin('GET', path)).body
      expect((await read(`/api/sites/${site.id}`)).liveProduction ?? null).toBeNull()
      expect((await read(`/api/domains/${domain.id}`)).ownership).toBe('pending')
    })
  })

  describe('members of two tenants', () => {
    const makeShared = async () => {
      const { as, a, b } = getWorld()
      const email = `${unique()}@shared.example`
      const { body } = await as.admin('POST', '/api/users', {
        json: {
          email,
          name: 'Shared',
          password: PASSWORD,
          tenants: [
            { tenant: a.tenant, role: 'viewer' },
            { tenant: b.tenant, role: 'editor' },
          ],
        },
      })
      return { id: body.doc.id as string, email }
    }

    it("show A's owner nothing of B, keep their identity, and keep their role in B", async () => {
      const { as, a, b } = getWorld()
      const { id, email } = await makeShared()
      const url = `/api/users/${id}`
      const seen = (await as.ownerA('GET', `${url}?depth=0`)).body
      expect(seen.tenants.map(({ tenant }: { tenant: string }) => tenant)).toEqual([a.tenant])
      for (const change of [
        { email: 'mine@example.org' },
        { password: 'another one 4711' },
        { name: 'X' },
      ])
        expect((await as.ownerA('PATCH', url, { json: change })).status).toBe(403)
      expect((await as.ownerA('DELETE', url)).status).toBe(403)
      const promoted = await as.ownerA('PATCH', url, {
        json: { tenants: [{ tenant: b.tenant, role: 'owner' }] },
      })
      expect(promoted.status).toBe(403)
      const own = await as.ownerA('PATCH', url, {
        json: { tenants: [{ tenant: a.tenant, role: 'author' }] },
      })
      expect(own.status).toBe(200)
      const after = (await as.admin('GET', `${url}?depth=0`)).body
      expect(after.email).toBe(email)
      expect(
        Object.fromEntries(
          after.tenants.map(({ tenant, role }: { tenant: string; role: string }) => [tenant, role]),
        ),
      ).toEqual({ [a.tenant]: 'author', [b.tenant]: 'editor' })
    })

    it("cannot be found by A's owner through their membership in B", async () => {
      const { as, b } = getWorld()
      const { id } = await makeShared()
      const found = await as.ownerA(
        'GET',
        `/api/users?where[tenants.tenant][equals]=${b.tenant}&limit=0`,
      )
      const ids = (found.body.docs ?? []).map((doc: { id: string }) => doc.id)
      expect(ids).not.toContain(id)
    })
  })

  it('the last owner stays, whoever asks', async () => {
    const { as, a, tokens } = getWorld()
    expect(tokens.ownerA).toBeDefined()
    for (const actor of ['ownerA', 'admin'] as const) {
      const gone = await as[actor]('DELETE', `/api/users/${a.users.owner}`)
      const demoted = await as[actor]('PATCH', `/api/users/${a.users.owner}`, {
        json: { tenants: [{ tenant: a.tenant, role: 'viewer' }] },
      })
      expect([gone.status, demoted.status]).toEqual([409, 409])
    }
    const { body } = await as.ownerA('GET', '/api/users/me')
    expect(body.user.email).toBe(emailOf('owner', 'a'))
  })

  it('X-Tenant-Id of another tenant is refused, of an own one taken', async () => {
    const { as, a, b } = getWorld()
    for (const actor of ['ownerA', 'viewerA', 'keyA'] as const) {
      const ask = (tenant: string) =>
        as[actor]('GET', '/api/v1/apps', { headers: { 'x-tenant-id': tenant } })
      expect([(await ask(a.tenant)).status, (await ask(b.tenant)).status]).toEqual([200, 403])
    }
  })
}
