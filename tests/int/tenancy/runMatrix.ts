import {
  EXPECTED,
  MATRIX_ACTORS,
  type MatrixActor,
  type MatrixOperation,
  matrixCases,
} from '../../../src/core/tenancy/matrix'
import type { TenantCollection } from '../../../src/core/tenancy/vocabulary'
import { type Attempt, ATTEMPTS, overGraphql, overRest, type Surface } from './attempts'
import { isOutsideB, type Side } from './names'
import { isMakeable, makeVersion, type Target, type World } from './world'

/** One `it`: an actor's attempts on a collection over one surface. */
export type MatrixTest = { actor: MatrixActor; collection: TenantCollection; surface: Surface }

export type MatrixResult = { failures: string[]; refused: string[]; done: string[] }

const COLLECTIONS = Object.keys(EXPECTED) as TenantCollection[]

export const matrixTests = (): MatrixTest[] =>
  (['REST', 'GraphQL'] as const).flatMap((surface) =>
    COLLECTIONS.flatMap((collection) =>
      MATRIX_ACTORS.map((actor) => ({ actor, collection, surface })),
    ),
  )

export const keyOf = ({ actor, collection, surface }: MatrixTest): string =>
  `${surface} ${collection} ${actor}`

/** The table's operation that decides about an attempt. */
const RULE_OF: Record<Attempt, MatrixOperation> = {
  create: 'create',
  read: 'read',
  list: 'read',
  count: 'read',
  update: 'update',
  bulkUpdate: 'update',
  delete: 'delete',
  bulkDelete: 'delete',
  readVersions: 'readVersions',
  readVersion: 'readVersions',
  restore: 'update',
  saveDraft: 'saveDraft',
  publish: 'publish',
  deleteDraft: 'deleteDraft',
  duplicate: 'create',
  unlock: 'unlock',
}

const VERSIONED: readonly TenantCollection[] = ['pages', 'sections', 'brand-profiles']
const DUPLICABLE: readonly TenantCollection[] = [
  'pages',
  'sections',
  'brand-profiles',
  'media',
  'templates',
]

/** What a collection can be asked. */
export const attemptsOn = (collection: TenantCollection): Attempt[] =>
  ATTEMPTS.filter((attempt) => {
    if (attempt === 'restore') return VERSIONED.includes(collection)
    if (attempt === 'duplicate') return DUPLICABLE.includes(collection)
    return EXPECTED[collection][RULE_OF[attempt]] !== undefined
  })

const allowed = new Set(
  matrixCases()
    .filter((one) => one.allowed)
    .map(({ actor, collection, operation }) => `${actor} ${collection} ${operation}`),
)

const READS: readonly Attempt[] = ['create', 'read', 'list', 'count', 'readVersions', 'readVersion']
const ON_DRAFTS: readonly Attempt[] = ['publish', 'deleteDraft']

/** Deletes come after all else that is done to the actor's own document, and take it away. */
const ENDS: readonly Attempt[] = ['deleteDraft', 'delete', 'bulkDelete']

/**
 * Chooses the document an attempt is aimed at: where it will change something, one that this test alone
 * has, made when it is first needed; else the shared one, which nothing must change.
 */
const targetsOf = (
  world: World,
  collection: TenantCollection,
): ((attempt: Attempt, side: Side, expected: boolean) => Promise<Target | undefined>) => {
  const own = new Map<string, Target>()
  return async (attempt, side, expected) => {
    const tenant = world[side]
    const shared = ON_DRAFTS.includes(attempt)
      ? tenant.drafts[collection]
      : tenant.documents[collection]
    if (!expected || READS.includes(attempt)) return shared
    if (collection === 'tenants' && !ENDS.includes(attempt)) return shared
    if (collection === 'submissions') {
      if (!ENDS.includes(attempt)) return shared
      const id = attempt === 'delete' ? tenant.submissions.pop() : undefined
      return id === undefined ? undefined : { side, collection, id }
    }
    if (!isMakeable(collection)) return shared
    const status = ON_DRAFTS.includes(attempt) ? 'draft' : 'published'
    const target = own.get(status) ?? (await world.fresh(collection, side, status))
    // A published draft is no draft any more.
    if (ENDS.includes(attempt) || attempt === 'publish') own.delete(status)
    else own.set(status, target)
    return attempt === 'restore'
      ? { ...target, versionId: await makeVersion(world.as.admin, target) }
      : target
  }
}

/** Runs all attempts of one test. Actors outside of B also try every attempt on B's documents. */
export const runTest = async (world: World, test: MatrixTest): Promise<MatrixResult> => {
  const { actor, collection, surface } = test
  const result: MatrixResult = { failures: [], refused: [], done: [] }
  const targetFor = targetsOf(world, collection)
  const sides: Side[] = isOutsideB(actor) ? ['a', 'b'] : ['a']
  for (const side of sides)
    for (const attempt of attemptsOn(collection)) {
      // The table speaks of A's documents; of B's, nobody outside may anything.
      const expected = side === 'a' && allowed.has(`${actor} ${collection} ${RULE_OF[attempt]}`)
      const target = await targetFor(attempt, side, expected)
      if (!target) continue
      const run = surface === 'REST' ? overRest : overGraphql
      const input = { send: world.as[actor], attempt, target, base: world[side] }
      const done = await run(input)
      if (!done) continue
      const wanted = expected ? 'done' : 'refused'
      const what = `${attempt} ${side === 'a' ? "A's" : "B's"} ${collection}`
      if (done.outcome !== wanted)
        result.failures.push(
          `${what}: ${done.outcome}, not ${wanted} (${done.answer.status} ${done.answer.text.slice(0, 400)})`,
        )
      else result[wanted].push(what)
    }
  return result
}

/** Runs `work` on all items, `width` at a time. */
export const inParallel = async <Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const queue = [...items]
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
}
