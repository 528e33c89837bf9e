import { makeCertificate } from '../../helpers/acme/makeCertificate'
import { MATRIX_ACTORS, type MatrixActor } from '../../../src/core/tenancy/matrix'
import { SCOPES, type TenantCollection } from '../../../src/core/tenancy/vocabulary'
import { poll } from '../../helpers/apiClient'
import { httpGet } from '../../helpers/httpGet'
import { type RunningApp, startApp } from '../../helpers/startApp'
import {
  changeOf,
  createOverRest,
  DRAFTED,
  newDocument,
  SYSTEM_WRITTEN,
  type TenantBase,
} from './documents'
import { isOutsideB, MARK, MEMBER_ROLES, PASSWORD, type Side } from './names'
import { createRecorder, type Recorder, type Send } from './recorder'

/** A document that requests are aimed at. */
export type Target = {
  side: Side
  collection: TenantCollection
  id: string
  versionId?: string
  email?: string
}

export type TenantWorld = TenantBase & {
  slug: string
  siteSlug: string
  templateSlug: string
  key: string
  users: Record<(typeof MEMBER_ROLES)[number], string>
  /** One document of each collection. */
  documents: Record<TenantCollection, Target>
  /** Never published; of the collections that have drafts. */
  drafts: Partial<Record<TenantCollection, Target>>
  submissions: string[]
}

export type World = {
  app: RunningApp
  recorder: Recorder
  as: Record<MatrixActor, Send>
  tokens: Record<MatrixActor, string | undefined>
  a: TenantWorld
  b: TenantWorld
  /** A new document, made by the platform administrator. */
  fresh: (collection: TenantCollection, side: Side, status?: string) => Promise<Target>
}

/** Submissions that exist to be deleted. */
const SPARE_SUBMISSIONS = 8
const TEMPLATE = 'ecommerce-brand'

/** Logs in over the API: the `Authorization` header. */
export const logInAs = async (send: Send, email: string, password = PASSWORD): Promise<string> => {
  const { status, body, text } = await send('POST', '/api/users/login', {
    json: { email, password },
  })
  if (status !== 200) throw new Error(`${email} could not log in: ${status} ${text}`)
  return `JWT ${body.token}`
}

/** The application with two tenants that have a member of each role, a key and documents of all kinds. */
export const buildWorld = async (): Promise<World> => {
  const app = await startApp({ env: { TRUSTED_PROXIES: '1' } })
  try {
    return await populate(app)
  } catch (error) {
    await app.stop()
    throw error
  }
}

const populate = async (app: RunningApp): Promise<World> => {
  const recorder = createRecorder(app.url)
  const anyone = recorder.sender()
  const adminToken = await logInAs(anyone, app.adminEmail, app.adminPassword)
  const admin = recorder.sender({ headers: { authorization: adminToken } })
  const sides = await Promise.all([buildTenant(admin, app, 'a'), buildTenant(admin, app, 'b')])
  const [a, b] = sides
  const tokens = { anonymous: undefined, admin: adminToken } as World['tokens']
  for (const [letter, tenant] of [
    ['A', a],
    ['B', b],
  ] as const) {
    tokens[`key${letter}`] = `Bearer ${tenant.key}`
    for (const role of MEMBER_ROLES)
      tokens[`${role}${letter}`] = await logInAs(anyone, emailOf(role, tenant.side))
  }
  const as = Object.fromEntries(
    MATRIX_ACTORS.map((actor) => {
      const authorization = tokens[actor]
      const headers: Record<string, string> = authorization ? { authorization } : {}
      return [actor, recorder.sender({ headers, watched: isOutsideB(actor) ? actor : undefined })]
    }),
  ) as World['as']
  return {
    app,
    recorder,
    as,
    tokens,
    a,
    b,
    fresh: (collection, side, status) =>
      makeDocument(admin, collection, side === 'a' ? a : b, status),
  }
}

export const emailOf = (role: string, side: Side): string => `${role}.${MARK[side]}@example.com`

const expectOk = ({ status, text, body }: Awaited<ReturnType<Send>>, what: string) => {
  if (status >= 300) throw new Error(`${what}: ${status} ${text}`)
  return body
}

const makeDocument = async (
  send: Send,
  collection: TenantCollection,
  base: TenantBase,
  status = 'published',
): Promise<Target> => {
  const data = newDocument(collection, base)
  if (DRAFTED.includes(collection)) data._status = status
  const query = status === 'draft' ? '?draft=true' : ''
  const made = expectOk(await createOverRest(send, collection, data, query), `new ${collection}`)
  const id = String(made.doc.id)
  return { side: base.side, collection, id, email: data.email as string | undefined }
}

const buildTenant = async (admin: Send, app: RunningApp, side: Side): Promise<TenantWorld> => {
  const mark = MARK[side]
  const post = async (path: string, json: unknown) =>
    expectOk(await admin('POST', path, { json }), path)
  const { id: tenant } = await post('/api/v1/tenants/manage', {
    action: 'create',
    name: `${mark} tenant`,
    slug: `${mark}-tenant`,
    plan: 'business',
    limits: { sites: 1000, pages: 10_000, deploymentsPerDay: 1000 },
  })
  const users = {} as TenantWorld['users']
  for (const role of MEMBER_ROLES) {
    const { doc } = await post('/api/users', {
      email: emailOf(role, side),
      name: `${mark} ${role}`,
      password: PASSWORD,
      tenants: [{ tenant, role }],
    })
    users[role] = doc.id
  }
  const { doc: keyDoc } = await post('/api/api-keys', {
    tenant,
    name: `${mark} key`,
    scopes: [...SCOPES],
  })
  const site = await post('/api/v1/apps/create', {
    templateId: TEMPLATE,
    tenantId: tenant,
    name: `${mark} app`,
    slug: `${mark}-app`,
    brand: { name: `${mark} brand` },
  })
  const started = await post('/api/v1/deploy/start', { appId: site.id })
  const { id: mailChannel } = await post('/api/v1/channels', {
    tenantId: tenant,
    kind: 'email',
    name: `${mark} letters`,
    email: { fromAddress: `letters@${mark}.example` },
  })
  const base = { side, tenant, site: site.id, mailChannel }
  const documents = {
    tenants: { side, collection: 'tenants', id: tenant },
  } as TenantWorld['documents']
  for (const collection of [
    'users',
    'media',
    'brand-profiles',
    'templates',
    'sites',
    'pages',
    'sections',
    'domains',
    'deploy-targets',
    'site-webhooks',
    'api-keys',
    'schedules',
    'posts',
    'channels',
    'subscribers',
    'suppressions',
    'agents',
    'agent-teams',
  ] as const)
    documents[collection] = await makeDocument(admin, collection, base)
  documents.certificates = {
    side,
    collection: 'certificates',
    id: await uploadFor(post, admin, documents.domains.id),
  }
  for (const collection of ['pages', 'sections', 'brand-profiles'] as const)
    documents[collection].versionId = await makeVersion(admin, documents[collection])
  documents.releases = { side, collection: 'releases', id: started.id }
  const written = await post('/api/v1/ai/section', {
    tenantId: tenant,
    brandProfileId: documents['brand-profiles'].id,
    brief: mark,
  })
  documents['ai-generations'] = { side, collection: 'ai-generations', id: written.generation.id }
  const sent = await sendToFeed(post, { tenant, mark, channel: documents.channels.id })
  documents.deliveries = {
    side,
    collection: 'deliveries',
    id: await poll<string>({
      ask: async () => (await admin('GET', `/api/v1/posts/${sent}/deliveries`)).body.items[0]?.id,
      accept: Boolean,
      what: 'The delivery',
    }),
  }
  const told = await post(`/api/v1/webhooks/${documents['site-webhooks'].id}/test`, {})
  documents['webhook-deliveries'] = { side, collection: 'webhook-deliveries', id: told.id }
  documents.jobs = { side, collection: 'jobs', id: started.operationId }
  await poll({
    ask: async () => (await admin('GET', `/api/v1/deploy/${started.id}`)).body,
    accept: ({ status }) => ['active', 'failed'].includes(status),
    what: 'The deployment',
  })
  const push = await post(`/api/v1/targets/${documents['deploy-targets'].id}/push`, {
    releaseId: started.id,
  })
  documents['target-pushes'] = { side, collection: 'target-pushes', id: push.id }
  Object.assign(
    documents,
    await askByRun({ admin, post, side, tenant, brand: documents['brand-profiles'].id }),
  )
  const run = await post(`/api/v1/schedules/${documents.schedules.id}/run`, {})
  documents['schedule-occurrences'] = { side, collection: 'schedule-occurrences', id: run.id }
  const submissions = await submitForms({ admin, app, side, tenant })
  documents.submissions = { side, collection: 'submissions', id: submissions.shift() ?? '' }
  return {
    ...base,
    slug: `${mark}-tenant`,
    siteSlug: `${mark}-app`,
    templateSlug: (await admin('GET', `/api/templates/${documents.templates.id}`)).body.slug,
    key: keyDoc.key,
    users,
    documents,
    drafts: {
      pages: await makeDocument(admin, 'pages', base, 'draft'),
      sections: await makeDocument(admin, 'sections', base, 'draft'),
    },
    submissions,
  }
}

/** A certificate of their own for a domain that is theirs. */
const uploadFor = async (
  post: (path: string, json: unknown) => Promise<{ id: string }>,
  admin: Send,
  domainId: string,
): Promise<string> => {
  const path = `/api/domains/${domainId}?depth=0`
  const { body } = await admin('PATCH', path, { json: { ownership: 'verified' } })
  const { certificate: chain, key } = makeCertificate({ names: [body.doc.host] })
  const { id } = await post('/api/v1/certificates/upload', { host: body.doc.host, chain, key })
  return id
}

/** A run of a team that has come to its question, so that there are steps and an approval. */
const askByRun = async ({
  admin,
  post,
  side,
  tenant,
  brand,
}: {
  admin: Send
  post: (path: string, json: unknown) => Promise<{ id: string }>
  side: Side
  tenant: string
  brand: string
}): Promise<Pick<TenantWorld['documents'], 'agent-runs' | 'agent-steps' | 'approvals'>> => {
  const { id } = await post('/api/v1/agent-runs', {
    tenantId: tenant,
    team: 'weeklyContent',
    title: `${MARK[side]} run`,
    brief: { topic: `${MARK[side]} topic`, brandProfile: brand },
  })
  const { steps, approvalIds } = await poll<{ steps: { id: string }[]; approvalIds: string[] }>({
    ask: async () => (await admin('GET', `/api/v1/agent-runs/${id}`)).body,
    accept: (run) => run.approvalIds.length > 0,
    what: 'The question of the run',
  })
  return {
    'agent-runs': { side, collection: 'agent-runs', id },
    'agent-steps': { side, collection: 'agent-steps', id: steps[0]?.id ?? '' },
    approvals: { side, collection: 'approvals', id: approvalIds[0] ?? '' },
  }
}

/** A post that goes out in a feed, so that there is a line in the ledger. */
const sendToFeed = async (
  post: (path: string, json: unknown) => Promise<{ id: string }>,
  { tenant, mark, channel }: { tenant: string; mark: string; channel: string },
): Promise<string> => {
  const { id } = await post('/api/v1/posts', {
    tenantId: tenant,
    title: `${mark} sent`,
    text: `${mark} text`,
    channelIds: [channel],
  })
  await post(`/api/v1/posts/${id}/approve`, {})
  await post(`/api/v1/posts/${id}/publish`, {})
  return id
}

/** A second version, so that there is an older one to restore. */
export const makeVersion = async (
  send: Send,
  { collection, id }: Pick<Target, 'collection' | 'id'>,
): Promise<string> => {
  expectOk(
    await send('PATCH', `/api/${collection}/${id}`, { json: { ...changeOf(collection) } }),
    `change of ${collection}`,
  )
  const list = await send(
    'GET',
    `/api/${collection}/versions?where[parent][equals]=${id}&sort=createdAt`,
  )
  return String(expectOk(list, `versions of ${collection}`).docs[0].id)
}

/** Sends a form of the published site, as a visitor does. */
const submitForms = async ({
  admin,
  app,
  side,
  tenant,
}: {
  admin: Send
  app: RunningApp
  side: Side
  tenant: string
}): Promise<string[]> => {
  const site = app.siteUrl(`${MARK[side]}-app`)
  const form = await findForm(site)
  const values = new URLSearchParams(
    form.names.map((name) => [
      name,
      /mail/.test(name) ? `${MARK[side]}@example.org` : `${MARK[side]} text`,
    ]),
  )
  for (let sent = 0; sent <= SPARE_SUBMISSIONS; sent += 1) {
    const { status, text } = await httpGet(`${site}${form.action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: String(values),
    })
    if (status >= 400) throw new Error(`The form of ${site} refused: ${status} ${text}`)
  }
  const list = await admin('GET', `/api/submissions?where[tenant][equals]=${tenant}&limit=100`)
  return expectOk(list, 'submissions').docs.map(({ id }: { id: string }) => id)
}

const findForm = async (site: string): Promise<{ action: string; names: string[] }> => {
  const sitemap = await httpGet(`${site}/sitemap.xml`)
  const paths = [...sitemap.text.matchAll(/<loc>[^<]*?:\d+([^<]*)<\/loc>/g)].map(([, path]) => path)
  for (const path of paths) {
    const { text } = await httpGet(`${site}${path || '/'}`)
    const [, action, inner = ''] =
      /<form[^>]*action="([^"]*_forms[^"]*)"[^>]*>([\s\S]*?)<\/form>/.exec(text) ?? []
    if (!action) continue
    const names = [...inner.matchAll(/<(?:input|textarea)[^>]*\bname="([^"]+)"/g)].map(([, name]) =>
      String(name),
    )
    return { action, names: names.filter((name) => name !== 'company_website') }
  }
  throw new Error(`${site} has no form on ${paths.join(', ')}.`)
}

/** True when a test may make documents of this collection for itself. */
export const isMakeable = (collection: TenantCollection): boolean =>
  !SYSTEM_WRITTEN.includes(collection)
