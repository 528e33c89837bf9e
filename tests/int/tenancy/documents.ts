import { specManifest } from '../../../src/core/template/specFixtures'
import { SCOPES, type TenantCollection } from '../../../src/core/tenancy/vocabulary'
import { MARK, PASSWORD, type Side, unique } from './names'
import type { Answer, Send } from './recorder'

/** What documents of a tenant refer to. */
export type TenantBase = {
  side: Side
  tenant: string
  site: string
  /** An e-mail channel, which subscribers belong to. */
  mailChannel?: string
}

/** With drafts, which only some may publish. */
export const DRAFTED: readonly TenantCollection[] = ['pages', 'sections']

/** Written by the server's own code only: nobody can make a fresh one for a test. */
export const SYSTEM_WRITTEN: readonly TenantCollection[] = [
  'submissions',
  'releases',
  'jobs',
  'ai-generations',
  'schedule-occurrences',
  'deliveries',
  'certificates',
  'target-pushes',
  'webhook-deliveries',
  'agent-runs',
  'agent-steps',
  'approvals',
]

/** A valid document of each collection, with the tenant's mark in every text. */
export const newDocument = (
  collection: TenantCollection,
  { side, tenant, site, mailChannel }: TenantBase,
): Record<string, unknown> => {
  const name = `${MARK[side]} ${unique()}`
  const slug = name.replace(' ', '-')
  switch (collection) {
    case 'tenants':
      return { name, slug }
    case 'users':
      return {
        email: `${slug}@${MARK[side]}.example`,
        name,
        password: PASSWORD,
        tenants: [{ tenant, role: 'viewer' }],
      }
    case 'media':
      return { tenant, alt: name, caption: name }
    case 'brand-profiles':
      return { tenant, name, tagline: name }
    case 'templates':
      return {
        tenant,
        name,
        slug,
        version: '1.0.0',
        summary: name,
        manifest: specManifest({ id: slug, name }),
      }
    case 'sites':
      return { tenant, name, slug }
    case 'pages':
      return { tenant, site, title: name, path: `/${slug}`, layout: [], seo: { title: name } }
    case 'sections':
      return { tenant, site, name, kind: 'own', layout: [] }
    case 'submissions':
      return { tenant, site, kind: 'contact', form: name, data: { name } }
    case 'releases':
      return { tenant, site, environment: 'staging', status: 'active', log: [] }
    case 'domains':
      return { tenant, site, host: `${slug}.example.com` }
    case 'certificates':
      return { tenant, host: `${slug}.example.com`, source: 'acme', state: 'pending' }
    case 'deploy-targets':
      return {
        tenant,
        site,
        name,
        kind: 'zip',
        environment: 'development',
      }
    case 'target-pushes':
      return { tenant, site, state: 'live', url: name }
    case 'site-webhooks':
      return {
        tenant,
        site,
        name,
        environment: 'development',
        url: `https://hooks.example.com/${slug}`,
      }
    case 'webhook-deliveries':
      return { tenant, key: name, state: 'sent', error: name }
    case 'api-keys':
      return { tenant, name, scopes: [...SCOPES] }
    case 'jobs':
      return { tenant, kind: name, payload: { name } }
    case 'ai-generations':
      return { tenant, kind: 'page', state: 'done', generator: 'offline', promptHash: name }
    case 'schedules':
      return {
        tenant,
        name,
        kind: 'deploy',
        site,
        environment: 'development',
        recurrence: { type: 'rule', freq: 'daily', interval: 1 },
        start: '2026-01-01T09:00',
        timeZone: 'UTC',
        overlap: 'skip',
        graceMinutes: 10,
        misfire: 'fireOnce',
      }
    case 'schedule-occurrences':
      return { tenant, key: name, at: new Date(0).toISOString(), state: 'skipped', message: name }
    case 'posts':
      return { tenant, title: name, text: name }
    case 'channels':
      return { tenant, name, kind: 'feed', site }
    case 'deliveries':
      return { tenant, kind: 'feed', key: name, state: 'sent' }
    case 'subscribers':
      return { tenant, channel: mailChannel, email: `${slug}@${MARK[side]}.example`, name }
    case 'agents':
      return { tenant, name, role: 'copywriter', goal: name, instructions: name }
    case 'agent-teams':
      return {
        tenant,
        name,
        description: name,
        definition: {
          brief: [],
          steps: [{ id: 'wait', type: 'waitUntil', title: name, at: '' }],
        },
      }
    case 'agent-runs':
      return { tenant, title: name, team: name, state: 'queued', definition: {}, brief: {} }
    case 'agent-steps':
      return { tenant, key: name, step: name, attempt: 1, uniqueKey: name, state: 'done' }
    case 'approvals':
      return {
        tenant,
        key: name,
        attempt: 1,
        title: name,
        state: 'pending',
        uniqueKey: name,
        contentHash: name,
      }
    case 'suppressions':
      return { tenant, email: `${slug}@${MARK[side]}.example` }
  }
}

/** A change that every writer of the collection may make. */
export const changeOf = (collection: TenantCollection): Record<string, unknown> => {
  if (collection === 'media') return { caption: 'Changed' }
  if (collection === 'pages') return { title: 'Changed' }
  if (collection === 'submissions') return { status: 'read' }
  if (collection === 'domains') return { hsts: true }
  if (collection === 'releases') return { digest: 'changed' }
  if (collection === 'jobs') return { kind: 'changed' }
  if (collection === 'ai-generations') return { generator: 'changed' }
  if (collection === 'schedule-occurrences') return { message: 'changed' }
  if (collection === 'posts') return { title: 'Changed' }
  if (collection === 'deliveries') return { answer: 'changed' }
  if (collection === 'certificates') return { issuer: 'changed' }
  if (collection === 'target-pushes') return { url: 'changed' }
  if (collection === 'webhook-deliveries') return { error: 'changed' }
  if (collection === 'agent-runs' || collection === 'approvals') return { title: 'changed' }
  if (collection === 'agent-steps') return { key: 'changed' }
  if (collection === 'suppressions') return { reason: 'complained' }
  return { name: 'Changed' }
}

/** A PNG of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Creates over REST; media with a small file whose name has the tenant's mark. */
export const createOverRest = (
  send: Send,
  collection: TenantCollection,
  data: Record<string, unknown>,
  query = '',
): Promise<Answer> => {
  if (collection !== 'media') return send('POST', `/api/${collection}${query}`, { json: data })
  const form = new FormData()
  const fileName = `${String(data.alt).replace(' ', '-')}.png`
  form.append('file', new Blob([new Uint8Array(PNG)], { type: 'image/png' }), fileName)
  form.append('_payload', JSON.stringify(data))
  return send('POST', `/api/media${query}`, { form })
}
