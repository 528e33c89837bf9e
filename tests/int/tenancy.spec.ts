import { EXPECTED } from '../../src/core/tenancy/matrix'
import type { TenantCollection } from '../../src/core/tenancy/permissions'
import {
  attemptsOn,
  inParallel,
  keyOf,
  type MatrixResult,
  matrixTests,
  runTest,
} from './tenancy/runMatrix'
import { isMakeable, buildWorld, type World } from './tenancy/world'

const MINUTE = 60_000

/** Tests at a time. More would wait for the one server, and for its processor. */
const WIDTH = 6

let world: World
const results = new Map<string, MatrixResult>()
/** The shared documents before and after everybody tried to change them. */
const states: { before: Map<string, string>; after: Map<string, string> } = {
  before: new Map(),
  after: new Map(),
}

const UNTOUCHED = (Object.keys(EXPECTED) as TenantCollection[]).filter(
  (collection) => isMakeable(collection) && collection !== 'tenants',
)

const readStates = async (into: Map<string, string>): Promise<void> => {
  for (const side of ['a', 'b'] as const)
    for (const collection of UNTOUCHED) {
      const { id } = world[side].documents[collection]
      const { body } = await world.as.admin('GET', `/api/${collection}/${id}?depth=0`)
      // Moves with every use of the key, which is not what is asked here.
      delete body?.lastUsedAt
      into.set(`${side} ${collection}`, JSON.stringify(body))
    }
}

beforeAll(async () => {
  world = await buildWorld()
  await readStates(states.before)
  await inParallel(matrixTests(), WIDTH, async (test) => {
    results.set(keyOf(test), await runTest(world, test))
  })
  await readStates(states.after)
}, 5 * MINUTE)
afterAll(() => world?.app.stop())

describe('who may do what', () => {
  for (const test of matrixTests())
    it(`over ${test.surface}, ${test.actor} on ${test.collection}: as the table says`, () => {
      const result = results.get(keyOf(test))
      expect(result?.failures).toEqual([])
      expect((result?.done.length ?? 0) + (result?.refused.length ?? 0)).toBeGreaterThan(0)
    })
})

describe('refusals', () => {
  for (const collection of Object.keys(EXPECTED) as TenantCollection[])
    it(`on ${collection} are of what somebody is allowed`, () => {
      const done = new Set(
        [...results]
          .filter(([key]) => key.startsWith(`REST ${collection} `))
          .flatMap(([, result]) => result.done.map((what) => what.split(' ')[0])),
      )
      const nobodys = attemptsOn(collection).filter((attempt) => !done.has(attempt))
      // Written by the server alone; `Test that stays` of releases and forms writes them.
      const expected = attemptsOn(collection).filter(
        (attempt) => !isMakeable(collection) && /create|update|delete/i.test(attempt),
      )
      expect(expected).toEqual(expect.arrayContaining(nobodys))
    })

  it.each(UNTOUCHED)('have changed nothing in %s', (collection) => {
    for (const side of ['a', 'b'])
      expect(states.after.get(`${side} ${collection}`)).toBe(
        states.before.get(`${side} ${collection}`),
      )
  })
})

describe('what A and anonymous callers receive', () => {
  it('has no canary of tenant B in any header or body', () => {
    expect(world.recorder.seen.answers).toBeGreaterThan(1000)
    expect(world.recorder.leaks).toEqual([])
  })
})
