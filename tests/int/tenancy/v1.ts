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
  'GET brands/:id': {
    may: 'Poeavk',
    ask: (send, { documents }) => send('GET', `/api/v1/brands/${documents['brand-profiles'].id}`),
  },
  'POST brands/:id/check': {
    may: 'Poeavk',
    ask: (send, { documents }) =>
      send('POST', `/api/v1/brands/${documents['brand-profiles'].id}/check`, {
        json: { text: 'A few words.' },
      }),
  },
  'GET brands/:id/export/:file': {
    may: 'Poeavk',
    ask: (send, { documents }) =>
      send('GET', `/api/v1/brands/${documents['brand-profiles'].id}/export/brand.yml`),
  },
  'POST brands/:id/import': {
    may: 'Poek',
    ask: (send, { documents }) =>
      send('POST', `/api/v1/brands/${documents['brand-profiles'].id}/import`, {
        json: { brandYml: 'meta: {}' },
      }),
  },
  'POST brands/scan': {
    may: 'Poek',
    ask: (send, { documents }) =>
      send('POST', '/api/v1/brands/scan', {
        json: { text: 'A few words.', brandId: documents['brand-profiles'].id },
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
  'GET domains/:id': {
    may: 'Poeavk',
    ask: (send, { documents }) => send('GET', `/api/v1/domains/${documents.domains.id}`),
  },
  'POST domains': {
    may: 'Pok',
    ask: (send, { site, side }) =>
      send('POST', '/api/v1/domains', {
        json: { appId: site, host: `${MARK[side]}-${unique()}.example.com` },
      }),
  },
  'PATCH domains/:id': {
    may: 'Pok',
    ask: (send, { documents }) =>
      send('PATCH', `/api/v1/domains/${documents.domains.id}`, { json: { hsts: false } }),
  },
  // A moment after another: 429 to who may.
  'POST domains/:id/check': {
    may: 'Poek',
    done: 429,
    ask: (send, { documents }) => send('POST', `/api/v1/domains/${documents.domains.id}/check`),
  },
  'POST domains/:id/primary': {
    may: 'Pok',
    ask: (send, { documents }) => send('POST', `/api/v1/domains/${documents.domains.id}/primary`),
  },
  'DELETE domains/:id/primary': {
    may: 'Pok',
    ask: (send, { documents }) => send('DELETE', `/api/v1/domains/${documents.domains.id}/primary`),
  },
  'POST deploy/:id/cancel': {
    may: 'Poek',
    ask: (send, { documents }) =>
      send('POST', `/api/v1/deploy/${documents.releases.id}/cancel`, { json: {} }),
  },
  'POST deploy/:id/retry': {
    may: 'Poek',
    ask: (send, { documents }) =>
      send('POST', `/api/v1/deploy/${documents.releases.id}/retry`, { json: {} }),
  },
  'POST deploy/:id/promote': {
    may: 'Poek',
    ask: (send, { documents }) =>
      send('POST', `/api/v1/deploy/${documents.releases.id}/promote`, {
        json: { environment: 'staging' },
      }),
  },
  'GET deploy/:id/diff': {
    may: 'Poeavk',
    ask: (send, { documents }) => send('GET', `/api/v1/deploy/${documents.releases.id}/diff`),
  },
  'GET operations/:id': {
    may: 'Poeavk',
    ask: (send, { documents }) => send('GET', `/api/v1/operations/${documents.jobs.id}`),
  },
  'GET agents/:id': {
    may: 'Poeavk',
    ask: (send, { documents }) => send('GET', `/api/v1/agents/${documents.agents.id}`),
  },
  'POST agents': {
    may: 'Poek',
    ask: (send, { tenant, side }) =>
      send('POST', '/api/v1/agents', {
        json: { tenantId: tenant, name: `${MARK[side]} ${unique()}`, role: 'analyst' },
      }),
  },
  'PATCH agents/:id': {
    may: 'Poek',
    ask: (send, { documents }) =>
      send('PATCH', `/api/v1/agents/${documents.agents.id}`, { json: { goal: 'Changed' } }),
  },
  'GET agent-teams/:id': {
    may: 'Poeavk',
    ask: (send, { documents }) => send('GET', `/api/v1/agent-teams/${documents['agent-teams'].id}`),
  },
  'POST agent-teams': {
    may: 'Poek',
    ask: (send, { tenant, side }) =>
      send('POST', '/api/v1/agent-teams', {
        json: {
          tenantId: tenant,
          name: `${MARK[side]} ${unique()}`,
          definition: { steps: [{ id: 'wait', type: 'waitUntil', at: '' }] },
        },
      }),
  },
  'GET agent-runs/:id': {
    may: 'Poeavk',
    ask: (send, { documents }) => send('GET', `/api/v1/agent-runs/${documents['agent-runs'].id}`),
  },
  'GET agent-runs/:id/events': {
    may: 'Poeavk',
    ask: (send, { documents }) =>
      send('GET', `/api/v1/agent-runs/${documents['agent-runs'].id}/events`),
  },
  'POST agent-runs': {
    may: 'Poeak',
    ask: (send, { tenant, documents }) =>
      send('POST', '/api/v1/agent-runs', {
        json: { tenantId: tenant, team: documents['agent-teams'].id, brief: {} },
      }),
  },
  // With a step that was never begun: 404 to who may.
  'POST agent-runs/:id/retry': {
    may: 'Poek',
    done: 404,
    ask: (send, { documents }) =>
      send('POST', `/api/v1/agent-runs/${documents['agent-runs'].id}/retry`, {
        json: { from: 'never begun' },
      }),
  },
  'GET approvals/:id': {
    may: 'Poeavk',
    ask: (send, { documents }) => send('GET', `/api/v1/approvals/${documents.approvals.id}`),
  },
  // With the hash of another content: 409 to who may.
  'POST approvals/:id/decide': {
    may: 'Poek',
    ask: (send, { documents }) =>
      send('POST', `/api/v1/approvals/${documents.approvals.id}/decide`, {
        json: { decision: 'approve', contentHash: '0'.repeat(64) },
      }),
  },
  'POST approvals/:id/link': {
    may: 'Poek',
    ask: (send, { documents }) =>
      send('POST', `/api/v1/approvals/${documents.approvals.id}/link`, { json: { for: 'Ann' } }),
  },
  'GET schedules/:id': {
    may: 'Poeavk',
    ask: (send, { documents }) => send('GET', `/api/v1/schedules/${documents.schedules.id}`),
  },
  'POST schedules': {
    may: 'Poek',
    ask: (send, { tenant, site, side }) =>
      send('POST', '/api/v1/schedules', {
        json: {
          tenantId: tenant,
          name: `${MARK[side]} ${unique()}`,
          target: { kind: 'deploy', appId: site },
          recurrence: { type: 'rule', freq: 'yearly' },
          timeZone: 'UTC',
        },
      }),
  },
  'POST schedules/:id/pause': {
    may: 'Poek',
    ask: (send, { documents }) =>
      send('POST', `/api/v1/schedules/${documents.schedules.id}/pause`, { json: {} }),
  },
  'POST schedules/:id/run': {
    may: 'Poek',
    ask: (send, { documents }) =>
      send('POST', `/api/v1/schedules/${documents.schedules.id}/run`, { json: {} }),
  },
  'GET schedules/:id/occurrences': {
    may: 'Poeavk',
    ask: (send, { documents }) =>
      send('GET', `/api/v1/schedules/${documents.schedules.id}/occurrences`),
  },
  'POST schedules/switch': {
    may: 'Po',
    ask: (send, { tenant }) =>
      send('POST', '/api/v1/schedules/switch', {
        json: { scope: 'tenant', stopped: false, tenantId: tenant },
      }),
  },
  'POST ai/page': {
    may: 'Poeak',
    ask: (send, { tenant, documents }) =>
      send('POST', '/api/v1/ai/page', {
        json: { tenantId: tenant, brandProfileId: documents['brand-profiles'].id },
      }),
  },
  'POST ai/layout-suggestions': {
    may: 'Poeak',
    ask: (send, { tenant, documents }) =>
      send('POST', '/api/v1/ai/layout-suggestions', {
        json: {
          tenantId: tenant,
          brandProfileId: documents['brand-profiles'].id,
          layout: [{ blockType: 'heading', id: 'one', text: 'Hello' }],
        },
      }),
  },
  'POST ai/alt-text': {
    may: 'Poeak',
    done: 409,
    ask: (send, { tenant, documents }) =>
      send('POST', '/api/v1/ai/alt-text', {
        json: { tenantId: tenant, mediaId: documents.media.id },
      }),
  },
  'GET certificates/:id': {
    may: 'Poeavk',
    ask: (send, { documents }) => send('GET', `/api/v1/certificates/${documents.certificates.id}`),
  },
  // No authority is set up: 409 to who may.
  'POST certificates/:id/renew': {
    may: 'Pok',
    ask: (send, { documents }) =>
      send('POST', `/api/v1/certificates/${documents.certificates.id}/renew`, { json: {} }),
  },
  'GET apps/:id/delivery': {
    may: 'Poeavk',
    ask: (send, { site }) => send('GET', `/api/v1/apps/${site}/delivery`),
  },
  'PATCH apps/:id/delivery': {
    may: 'Pok',
    ask: (send, { site }) =>
      send('PATCH', `/api/v1/apps/${site}/delivery`, { json: { onPublish: { wait: 60 } } }),
  },
  'POST apps/:id/access-links': {
    may: 'Poek',
    ask: (send, { site }) =>
      send('POST', `/api/v1/apps/${site}/access-links`, { json: { environment: 'staging' } }),
  },
  'GET content/:site': {
    may: 'Poeavk',
    ask: (send, { siteSlug }) => send('GET', `/api/v1/content/${siteSlug}`),
  },
  'GET content/:site/:path*': {
    may: 'Poeavk',
    ask: (send, { site }) => send('GET', `/api/v1/content/${site}/`),
  },
  'GET webhooks/:id': {
    may: 'Poeavk',
    ask: (send, { documents }) => send('GET', `/api/v1/webhooks/${documents['site-webhooks'].id}`),
  },
  'POST webhooks': {
    may: 'Pok',
    ask: (send, { site, side }) =>
      send('POST', '/api/v1/webhooks', {
        json: { siteId: site, name: MARK[side], url: 'https://hooks.example.com/' },
      }),
  },
  'PATCH webhooks/:id': {
    may: 'Pok',
    ask: (send, { documents }) =>
      send('PATCH', `/api/v1/webhooks/${documents['site-webhooks'].id}`, {
        json: { enabled: true },
      }),
  },
  'POST webhooks/:id/rotate': {
    may: 'Pok',
    ask: (send, { documents }) =>
      send('POST', `/api/v1/webhooks/${documents['site-webhooks'].id}/rotate`, { json: {} }),
  },
  'POST webhooks/:id/test': {
    may: 'Pok',
    ask: (send, { documents }) =>
      send('POST', `/api/v1/webhooks/${documents['site-webhooks'].id}/test`),
  },
  'GET webhooks/:id/deliveries': {
    may: 'Poeavk',
    ask: (send, { documents }) =>
      send('GET', `/api/v1/webhooks/${documents['site-webhooks'].id}/deliveries`),
  },
  'POST webhooks/deliveries/:id/redeliver': {
    may: 'Pok',
    ask: (send, { documents }) =>
      send('POST', `/api/v1/webhooks/deliveries/${documents['webhook-deliveries'].id}/redeliver`),
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
  'GET targets/:id/config': {
    may: 'Poeavk',
    ask: (send, { documents }) =>
      send('GET', `/api/v1/targets/${documents['deploy-targets'].id}/config`),
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
