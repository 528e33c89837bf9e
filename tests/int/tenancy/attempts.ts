import type { TenantCollection } from '../../../src/core/tenancy/vocabulary'
import { changeOf, createOverRest, DRAFTED, newDocument, type TenantBase } from './documents'
import { GRAPHQL_NAMES, unique } from './names'
import type { Answer, Send } from './recorder'
import type { Target } from './world'

export type Surface = 'REST' | 'GraphQL'

/** Everything that is tried on a collection. */
export const ATTEMPTS = [
  'create',
  'read',
  'list',
  'count',
  'readVersions',
  'readVersion',
  'update',
  'bulkUpdate',
  'restore',
  'saveDraft',
  'duplicate',
  'unlock',
  'publish',
  'deleteDraft',
  'delete',
  'bulkDelete',
] as const
export type Attempt = (typeof ATTEMPTS)[number]

/** `odd`: neither done nor properly refused, e.g. a 400 or 500. */
export type Outcome = { outcome: 'done' | 'refused' | 'odd'; answer: Answer }

export type AttemptInput = { send: Send; attempt: Attempt; target: Target; base: TenantBase }

const REFUSALS = [401, 403, 404]

const judge = (answer: Answer, done: (body: Answer['body']) => boolean): Outcome => {
  if (REFUSALS.includes(answer.status)) return { outcome: 'refused', answer }
  // A bulk request in which every single document was refused.
  const { docs, errors } = answer.body ?? {}
  if (answer.status === 400 && docs?.length === 0 && errors?.length > 0)
    return { outcome: 'refused', answer }
  if (answer.status >= 300) return { outcome: 'odd', answer }
  return { outcome: done(answer.body) ? 'done' : 'refused', answer }
}

const always = (): boolean => true
const holds =
  (id: string) =>
  (body: Answer['body']): boolean =>
    body?.docs?.some((doc: { id: unknown; parent?: { id?: unknown } | string }) =>
      [doc.id, doc.parent, (doc.parent as { id?: unknown } | undefined)?.id].includes(id),
    )

/** The shared documents are the oldest; lists of everything would be long. */
const FIRST = 'limit=40&sort=createdAt'

/** One attempt over REST. */
export const overRest = async ({ send, attempt, target, base }: AttemptInput): Promise<Outcome> => {
  const { collection, id, versionId } = target
  const url = `/api/${collection}`
  const one = `${url}/${id}`
  const only = `?where[id][equals]=${id}`
  const patch = (path: string, json: unknown) => send('PATCH', path, { json })
  const change = changeOf(collection)
  switch (attempt) {
    case 'create':
      return judge(
        await createOverRest(
          send,
          collection,
          newDocument(collection, base),
          draftQuery(collection),
        ),
        always,
      )
    case 'read':
      return judge(await send('GET', one), always)
    case 'list':
      return judge(await send('GET', `${url}?${FIRST}&depth=1`), holds(id))
    case 'count':
      return judge(await send('GET', `${url}/count${only}`), ({ totalDocs }) => totalDocs === 1)
    case 'update':
      return judge(await patch(one, change), always)
    case 'bulkUpdate':
      return judge(await patch(`${url}${only}`, change), holds(id))
    case 'delete':
    case 'deleteDraft':
      return judge(await send('DELETE', one), always)
    case 'bulkDelete':
      return judge(await send('DELETE', `${url}${only}`), holds(id))
    case 'readVersions':
      return judge(await send('GET', `${url}/versions?where[parent][equals]=${id}`), holds(id))
    case 'readVersion':
      return judge(await send('GET', `${url}/versions/${versionId}`), always)
    case 'restore':
      return judge(await send('POST', `${url}/versions/${versionId}`, { json: {} }), always)
    case 'saveDraft':
      return judge(await patch(`${one}?draft=true`, { ...change, _status: 'draft' }), always)
    case 'publish':
      return judge(await patch(one, { _status: 'published' }), always)
    case 'duplicate':
      return judge(await send('POST', `${one}/duplicate`, { json: copyOf(collection) }), always)
    case 'unlock':
      return judge(await send('POST', `${url}/unlock`, { json: { email: target.email } }), always)
  }
}

const draftQuery = (collection: TenantCollection): string =>
  DRAFTED.includes(collection) ? '?draft=true' : ''

/** What a copy must have of its own. */
const copyOf = (collection: TenantCollection): Record<string, unknown> =>
  collection === 'templates' ? { slug: `copy-${unique()}` } : {}

/** One attempt over GraphQL; `undefined` where GraphQL has no such operation. */
export const overGraphql = async (input: AttemptInput): Promise<Outcome | undefined> => {
  const { id } = input.target
  const operation = operationOf(input)
  if (!operation) return undefined
  const answer = await input.send('POST', '/api/graphql', { json: operation })
  const errors = (answer.body?.errors ?? []) as { extensions?: { statusCode?: number } }[]
  if (errors.length > 0) {
    const refused = errors.every(({ extensions }) => REFUSALS.includes(extensions?.statusCode ?? 0))
    return { outcome: refused ? 'refused' : 'odd', answer }
  }
  const { result } = answer.body?.data ?? {}
  if (input.attempt === 'list' || input.attempt === 'readVersions')
    return { outcome: result && holds(id)(result) ? 'done' : 'refused', answer }
  if (input.attempt === 'count')
    return { outcome: result?.totalDocs === 1 ? 'done' : 'refused', answer }
  if (!answer.body?.data) return { outcome: 'odd', answer }
  return { outcome: result ? 'done' : 'refused', answer }
}

// GraphQL asks for required fields also when they have a default.
const REQUIRED: Partial<Record<TenantCollection, object>> = {
  tenants: { status: 'active', plan: 'free' },
  templates: { source: 'tenant' },
  sites: { status: 'creating' },
  sections: { kind: 'own' },
  domains: { kind: 'custom', ownership: 'pending', routing: 'pending', certificate: 'pending' },
  submissions: { status: 'new' },
  jobs: { state: 'queued' },
}

const operationOf = ({ attempt, target, base }: AttemptInput): object | undefined => {
  const { collection, id, versionId, email } = target
  const { one, many } = GRAPHQL_NAMES[collection]
  const change = changeOf(collection)
  const changed = (data: object, draft = false): object => ({
    query: `mutation($id: String!, $data: mutation${one}UpdateInput!) { result: update${one}(id: $id, data: $data, draft: ${draft}) { id } }`,
    variables: { id, data },
  })
  const plural = many.replace(/^all/, '')
  switch (attempt) {
    case 'create':
      // An upload needs multipart, which GraphQL does not take.
      return collection === 'media'
        ? undefined
        : {
            query: `mutation($data: mutation${one}Input!) { result: create${one}(data: $data, draft: ${DRAFTED.includes(collection)}) { id } }`,
            variables: { data: { ...newDocument(collection, base), ...REQUIRED[collection] } },
          }
    case 'read':
      return { query: `query($id: String!) { result: ${one}(id: $id) { id } }`, variables: { id } }
    case 'list':
      return {
        query: `{ result: ${many}(limit: 40, sort: "createdAt") { totalDocs docs { id } } }`,
      }
    case 'count':
      return {
        query: `query($where: ${one}_where) { result: count${many}(where: $where) { totalDocs } }`,
        variables: { where: { id: { equals: id } } },
      }
    case 'update':
      return changed(change)
    case 'saveDraft':
      return changed({ ...change, _status: 'draft' }, true)
    case 'publish':
      return changed({ _status: 'published' })
    case 'delete':
    case 'deleteDraft':
      return {
        query: `mutation($id: String!) { result: delete${one}(id: $id) { id } }`,
        variables: { id },
      }
    case 'readVersions':
      return {
        query: `query($where: versions${one}_where) { result: versions${plural}(where: $where) { docs { parent { id } } } }`,
        variables: { where: { parent: { equals: id } } },
      }
    case 'readVersion':
      return {
        query: `query($id: String) { result: version${one}(id: $id) { createdAt } }`,
        variables: { id: versionId },
      }
    case 'restore':
      return {
        query: `mutation($id: String) { result: restoreVersion${one}(id: $id) { id } }`,
        variables: { id: versionId },
      }
    case 'unlock':
      return {
        query: `mutation($email: String!) { result: unlock${one}(email: $email) }`,
        variables: { email },
      }
    case 'duplicate':
    case 'bulkUpdate':
    case 'bulkDelete':
      return undefined
  }
}
