import { EXPECTED } from '../../src/core/tenancy/matrix'
import type { TenantCollection } from '../../src/core/tenancy/vocabulary'
import { describeReferences } from './tenancy/describeReferences'
import { describeRoutes } from './tenancy/describeRoutes'
import { describeSecrets } from './tenancy/describeSecrets'
import { describeSuspension } from './tenancy/describeSuspension'
import { describeTokens } from './tenancy/describeTokens'
import { describeWrites } from './tenancy/describeWrites'
import {
  attemptsOn,
  inParallel,
  keyOf,
  type MatrixResult,
  matrixTests,
  runTest,
} from './tenancy/runMatrix'
import { runV1, v1Tests } from './tenancy/v1'
import { buildWorld, isMakeable, type World } from './tenancy/world'

const MINUTE = 60_000

/** Tests at a time. More would wait for the one server, and for its processor. */
const WIDTH = 6

// ES modules have no global `jest`.
;(import.meta as unknown as { jest: typeof jest }).jest.setTimeout(2 * MINUTE)

let world: World
const results = new Map<string, MatrixResult>()
const v1Results = new Map<string, string[]>()
/** The shared documents before and after everybody tried to change them. */
const before = new Map<string, string>()
const after = new Map<string, string>()

const COLLECTIONS = Object.keys(EXPECTED) as TenantCollection[]
const UNTOUCHED = COLLECTIONS.filter((one) => isMakeable(one) && one !== 'tenants')

/** What the platform's own work writes meanwhile, by collection. */
const PLATFORMS: Partial<Record<TenantCollection, readonly string[]>> = {
  domains: ['checks', 'checkedAt', 'nextCheckAt', 'failures', 'updatedAt'],
  sites: ['updatedAt'],
  'deploy-targets': ['livePush', 'updatedAt'],
}

const readStates = async (into: Map<string, string>): Promise<void> => {
  for (const side of ['a', 'b'] as const)
    for (const collection of UNTOUCHED) {
      const { id } = world[side].documents[collection]
      const { body } = await world.as.admin('GET', `/api/${collection}/${id}?depth=0`)
      const skip = PLATFORMS[collection] ?? []
      into.set(
        `${side} ${collection}`,
        JSON.stringify(body, (key, value: unknown) => (skip.includes(key) ? undefined : value)),
      )
    }
}

beforeAll(async () => {
  world = await buildWorld()
  await readStates(before)
  await inParallel(matrixTests(), WIDTH, async (test) => {
    results.set(keyOf(test), await runTest(world, test))
  })
  await readStates(after)
  await inParallel(v1Tests(), WIDTH, async (test) => {
    v1Results.set(`${test.operation} ${test.actor}`, await runV1(world, test))
  })
}, 10 * MINUTE)
afterAll(() => world?.app.stop())

describe('who may do what', () => {
  for (const test of matrixTests())
    it(`over ${test.surface}, ${test.actor} on ${test.collection}: as the table says`, () => {
      const { failures = [], done = [], refused = [] } = results.get(keyOf(test)) ?? {}
      expect(failures).toEqual([])
      expect(done.length + refused.length).toBeGreaterThan(0)
    })

  for (const { actor, operation } of v1Tests())
    it(`over /api/v1, ${actor} by ${operation}: as the table says`, () => {
      expect(v1Results.get(`${operation} ${actor}`)).toEqual([])
    })
})

describe('refusals', () => {
  it.each(COLLECTIONS)('on %s are of what somebody else is allowed', (collection) => {
    const done = new Set(
      [...results]
        .filter(([key]) => key.startsWith(`REST ${collection} `))
        .flatMap(([, result]) => result.done.map((what) => what.split(' ')[0])),
    )
    const nobodys = attemptsOn(collection).filter((attempt) => !done.has(attempt))
    // What only the server writes; deploys and forms have written it here.
    const systems = attemptsOn(collection).filter(
      (attempt) => !isMakeable(collection) && /create|update|delete/i.test(attempt),
    )
    expect(systems).toEqual(expect.arrayContaining(nobodys))
  })

  it.each(UNTOUCHED)('have changed nothing in %s', (collection) => {
    for (const side of ['a', 'b'])
      expect(after.get(`${side} ${collection}`)).toBe(before.get(`${side} ${collection}`))
  })
})

describeReferences(() => world)
describeWrites(() => world)
describeTokens(() => world)
describeSecrets(() => world)
describeSuspension(() => world)
describeRoutes(() => world)

describe('what A and anonymous callers receive', () => {
  it('has no canary of tenant B in any header or body', () => {
    expect(world.recorder.seen.answers).toBeGreaterThan(1000)
    expect(world.recorder.leaks).toEqual([])
  })
})
