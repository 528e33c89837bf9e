import type { Certificate, StartedCertificate } from '../../../src/core/api/certificates'
import { poll } from '../apiClient'
import { ON_SQLITE, openDatabase } from '../openDatabase'
import { createSiteKit, type SiteKit, type TestSite } from '../siteKit'
import { type RunningApp, startApp } from '../startApp'
import type { Authority } from './startAuthority'

export const SITES_DOMAIN = 'sites.tause-test.net'
export const PANEL = 'panel.tause-test.net'

/** The application at the ports that a test authority looks at. */
export const startWithAuthority = async (
  { httpPort, env }: Authority,
  options: Parameters<typeof startApp>[0] = {},
): Promise<RunningApp> => {
  const port = options.port ?? httpPort
  const app = await startApp({
    ...options,
    port,
    env: { SITES_DOMAIN, PUBLIC_URL: `http://${PANEL}:${port}`, ...env, ...options.env },
  })
  return { ...app, url: `http://localhost:${port}` }
}

export type CertificateKit = SiteKit & {
  site: TestSite
  /** A domain as it is once its DNS records are right. */
  addDomain: (host: string, states?: object) => Promise<string>
  find: (host: string) => Promise<Certificate | undefined>
  /** Waits until a host's certificate is as wanted. */
  until: (
    host: string,
    accept: (certificate: Certificate) => boolean,
    timeout?: number,
  ) => Promise<Certificate>
  issued: (host: string) => Promise<Certificate>
  renew: (id: string) => Promise<StartedCertificate>
  /** As if the time of its next look had come. */
  wake: (host: string) => Promise<void>
}

export const createCertificateKit = async (app: RunningApp): Promise<CertificateKit> => {
  const kit = await createSiteKit(app)
  const site = await kit.makeSite('bakery')
  await kit.deploy(site)
  const { api } = kit
  const find = async (host: string): Promise<Certificate | undefined> => {
    const path = `/api/v1/certificates?host=${encodeURIComponent(host)}`
    return (await api.call<{ items: Certificate[] }>('GET', path)).items[0]
  }
  const until: CertificateKit['until'] = async (host, accept, timeout = 60_000) => {
    const found = await poll({
      ask: () => find(host),
      accept: (certificate) => certificate !== undefined && accept(certificate),
      what: `The certificate of ${host}`,
      timeout,
    })
    return found as Certificate
  }
  return {
    ...kit,
    site,
    addDomain: async (host, states = { ownership: 'verified', routing: 'verified' }) => {
      const data = { tenant: kit.tenantId, site: site.id, host, ...states }
      const { doc } = await api.call<{ doc: { id: string } }>('POST', '/api/domains', data)
      return doc.id
    },
    find,
    until,
    issued: (host) => until(host, ({ live }) => live),
    renew: (id) => api.call('POST', `/api/v1/certificates/${id}/renew`, {}),
    wake: async (host) => {
      if (!ON_SQLITE) throw new Error('Only SQLite is opened beside the server.')
      const database = openDatabase(app)
      await database.execute({
        sql: 'update certificates set next_attempt_at = ? where host = ?',
        args: [new Date().toISOString(), host],
      })
      database.close()
    },
  }
}
