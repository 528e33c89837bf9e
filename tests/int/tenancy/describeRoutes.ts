import { EXPECTED } from '../../../src/core/tenancy/matrix'
import type { Route } from './printRoutes'
import { readRoutes } from './readRoutes'
import { inParallel } from './runMatrix'
import type { World } from './world'

/** 405: a path of the API that takes another method. 501: a collection without endpoints. */
const REFUSALS = [401, 403, 404, 405, 501]

/** Routes that answer anonymous callers with something else than a refusal, on purpose. */
const PUBLIC = [
  // Who am I, and what may I? Nobody, and nothing.
  'GET /api/access',
  'GET /api/users/me',
  'GET /api/users/init',
  'GET /api/payload-preferences/:key',
  'GET /api/payload-preferences/:id',
  'GET /api/payload-preferences/count',
  'GET /api/payload-preferences/versions',
  // Told what their input lacks, before anybody is looked up.
  'POST /api/users/login',
  'POST /api/users/logout',
  'POST /api/users/forgot-password',
  'POST /api/users/unlock',
  // The API's document and its reference.
  'GET /api/v1/openapi.json',
  'GET /api/v1/docs',
]

/** What a caller may do with one document: nothing, in an answer of 200. */
const DOCUMENT_ACCESS = /^POST \/api\/(globals\/[\w-]+\/access|[\w-]+\/access\/:id\?) 200$/

/** Payload's own collections, and the one without anybody's access: `describeSecrets` asks those. */
const NOBODYS = [
  'acme-accounts',
  'acme-challenges',
  'acme-events',
  'ai-budgets',
  'clocks',
  'domain-claims',
  'idempotency-keys',
  'payload-kv',
  'payload-locked-documents',
  'payload-preferences',
  'publish-marks',
]

const nameOf = ({ method, path }: Route): string => `${method} ${path}`

/** Every route that is registered, without credentials. */
export const describeRoutes = (getWorld: () => World): void => {
  describe('routes, asked anonymously', () => {
    it('are of collections that the table speaks of', async () => {
      const collections = (await readRoutes()).flatMap(({ method, path }) =>
        method === 'PATCH' ? (/^\/api\/([\w-]+)\/:id$/.exec(path)?.[1] ?? []) : [],
      )
      expect([...new Set(collections)].sort()).toEqual(
        [...Object.keys(EXPECTED), ...NOBODYS].sort(),
      )
    })

    it('are all refused, but for those that are public on purpose', async () => {
      const { as, b } = getWorld()
      const routes = await readRoutes()
      expect(routes.length).toBeGreaterThan(100)
      const open: string[] = []
      await inParallel(routes, 4, async ({ method, path }) => {
        const slug = path.split('/')[2] as keyof typeof b.documents
        const id = b.documents[slug]?.id ?? b.site
        const url = path
          .replace(/\/\(\.\*\)$/, '/nothing-here')
          .replace(/:\w+\??/g, (name) => (name === ':version' ? 'x' : id))
        // Without a filter a bulk request is told that it needs one.
        const query = /^(PATCH|DELETE)$/.test(method) ? `?where[id][equals]=${id}` : ''
        const { status, body } = await as.anonymous(
          method,
          `${url}${query}`,
          method === 'GET' ? {} : { json: {} },
        )
        if (DOCUMENT_ACCESS.test(`${method} ${path} ${status}`))
          for (const operation of ['create', 'read', 'update', 'delete', 'readVersions', 'unlock'])
            expect([path, operation, body[operation] ?? false]).toEqual([path, operation, false])
        if (!REFUSALS.includes(status)) open.push(`${nameOf({ method, path })} ${status}`)
      })
      expect(open.filter((name) => / 5\d\d$/.test(name))).toEqual([])
      const unexpected = open.filter(
        (name) => !PUBLIC.includes(name.slice(0, -4)) && !DOCUMENT_ACCESS.test(name),
      )
      expect(unexpected).toEqual([])
    })
  })
}
