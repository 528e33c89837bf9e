import { httpGet } from '../../helpers/httpGet'
import { newDocument } from './documents'
import { MEMBER_ROLES } from './names'
import type { World } from './world'

/** What a suspended tenant may still do. Tenant B, which is active again afterwards. */
export const describeSuspension = (getWorld: () => World): void => {
  describe('a suspended tenant', () => {
    const manage = (action: string) => {
      const { as, b } = getWorld()
      return as.admin('POST', '/api/v1/tenants/manage', { json: { action, tenantId: b.tenant } })
    }

    it('reads and writes nothing, and is as before once resumed', async () => {
      const { as, b } = getWorld()
      const url = `/api/brand-profiles/${b.documents['brand-profiles'].id}`
      const write = () => as.ownerB('PATCH', url, { json: { tagline: 'Again' } })
      expect((await write()).status).toBe(200)
      expect((await manage('suspend')).status).toBe(200)
      const actors = [...MEMBER_ROLES.map((role) => `${role}B` as const), 'keyB' as const]
      for (const actor of actors) {
        const send = as[actor]
        expect([actor, (await send('GET', url)).status]).toEqual([actor, 200])
        const json = newDocument('pages', b)
        const tried = [
          await send('PATCH', url, { json: { tagline: 'No' } }),
          await send('POST', '/api/pages?draft=true', { json }),
          await send('DELETE', `/api/pages/${b.drafts.pages?.id}`),
          await send('POST', '/api/v1/deploy/start', { json: { appId: b.site } }),
        ]
        expect([actor, ...tried.map(({ status }) => [401, 403, 404].includes(status))]).toEqual([
          actor,
          true,
          true,
          true,
          true,
        ])
      }
      await manage('resume')
      expect((await write()).status).toBe(200)
    })

    it('has its site answer 503, and 200 once resumed', async () => {
      const { app, b } = getWorld()
      const site = app.siteUrl(b.siteSlug)
      expect((await httpGet(site)).status).toBe(200)
      await manage('suspend')
      expect((await httpGet(site)).status).toBe(503)
      await manage('resume')
      expect((await httpGet(site)).status).toBe(200)
    })
  })
}
