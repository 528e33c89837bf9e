import { MATRIX_ACTORS, type MatrixActor } from '../../../src/core/tenancy/matrix'
import { isOutsideB, MARK, type Side, unique } from './names'
import type { Answer, Send } from './recorder'
import type { TenantWorld, World } from './world'

type V1Operation = {
  /** Actors of tenant A who may, as in the matrix: P(latform admin), o, e, a, v, k(ey). */
  may: string
  /** Status of an answer to who may, if it is not a success. */
  done?: number
  ask: (send: Send, tenant: TenantWorld) => Promise<Answer>
}

const LETTER: Partial<Record<MatrixActor, string>> = {
  admin: 'P',
  ownerA: 'o',
  editorA: 'e',
  authorA: 'a',
  viewerA: 'v',
  keyA: 'k',
}

const manage = (send: Send, json: object): Promise<Answer> =>
  send('POST', '/api/v1/tenants/manage', { json })

/** Every operation of `/api/v1` that names a tenant or one of its documents. Written by hand. */
const V1_OPERATIONS: Readonly<Record<string, V1Operation>> = {
  'GET templates/:id': {
    may: 'Poeavk',
    ask: (send, { templateSlug }) => send('GET', `/api/v1/templates/${templateSlug}`),
  },
  'GET apps/:id': { may: 'Poeavk', ask: (send, { site }) => send('GET', `/api/v1/apps/${site}`) },
  'POST apps/create': {
    may: 'Pok',
    ask: (send, { tenant, side }) =>
      send('POST', '/api/v1/apps/create', {
        json: {
          templateId: 'ecommerce-brand',
          tenantId: tenant,
          name: `${MARK[side]} ${unique()}`,
        },
      }),
  },
  'GET deploy/:id': {
    may: 'Poeavk',
    ask: (send, { documents }) => send('GET', `/api/v1/deploy/${documents.releases.id}`),
  },
  'GET deploy/:id/logs': {
    may: 'Poeavk',
    ask: (send, { documents }) => send('GET', `/api/v1/deploy/${documents.releases.id}/logs`),
  },
  'POST deploy/start': {
    may: 'Poek',
    ask: (send, { site }) =>
      send('POST', '/api/v1/deploy/start', { json: { appId: site, environment: 'staging' } }),
  },
  'POST deploy/:id/rollback': {
    may: 'Poek',
    ask: (send, { documents }) =>
      send('POST', `/api/v1/deploy/${documents.releases.id}/rollback`, { json: {} }),
  },
  'GET operations/:id': {
    may: 'Poeavk',
    ask: (send, { documents }) => send('GET', `/api/v1/operations/${documents.jobs.id}`),
  },
  'tenants/manage get': {
    may: 'Poeavk',
    ask: (send, { tenant }) => manage(send, { action: 'get', tenantId: tenant }),
  },
  'tenants/manage update': {
    may: 'Po',
    ask: (send, { tenant }) =>
      manage(send, { action: 'update', tenantId: tenant, settings: { currency: 'EUR' } }),
  },
  'tenants/manage resume': {
    may: 'P',
    ask: (send, { tenant }) => manage(send, { action: 'resume', tenantId: tenant }),
  },
  'tenants/manage delete, dry run': {
    may: 'P',
    ask: (send, { tenant }) => manage(send, { action: 'delete', tenantId: tenant, dryRun: true }),
  },
  'tenants/manage create': {
    may: 'P',
    ask: (send) => manage(send, { action: 'create', name: `v1 ${unique()}` }),
  },
}

/** Refused: 401, 403 or 404. Allowed: anything but those and errors of the server. */
const REFUSED = [401, 403, 404]

export type V1Test = { actor: MatrixActor; operation: string }

export const v1Tests = (): V1Test[] =>
  Object.keys(V1_OPERATIONS).flatMap((operation) =>
    MATRIX_ACTORS.map((actor) => ({ actor, operation })),
  )

/** What went against the table. */
export const runV1 = async (world: World, { actor, operation }: V1Test): Promise<string[]> => {
  const found = V1_OPERATIONS[operation]
  if (!found) return [`${operation} is not in the table`]
  const letter = LETTER[actor]
  const sides: Side[] = isOutsideB(actor) ? ['a', 'b'] : ['a']
  const failures: string[] = []
  for (const side of sides) {
    const may = side === 'a' && letter !== undefined && found.may.includes(letter)
    const { status, text } = await found.ask(world.as[actor], world[side])
    const right = may
      ? status < 300 || status === 409 || status === found.done
      : REFUSED.includes(status)
    if (!right)
      failures.push(
        `${side}: ${status}, should be ${may ? 'done' : 'refused'}: ${text.slice(0, 300)}`,
      )
  }
  return failures
}
