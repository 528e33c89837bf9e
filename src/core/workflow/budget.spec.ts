import fc from 'fast-check'
import { addUsage, limitPassed, NO_USAGE, type Usage } from './budget'
import { budgetSchema } from './team'

const usage = fc.record({
  inputTokens: fc.nat({ max: 1000 }),
  outputTokens: fc.nat({ max: 1000 }),
  costMicros: fc.nat({ max: 500_000 }),
  milliseconds: fc.nat({ max: 5000 }),
  steps: fc.constant(1),
})

describe('a budget', () => {
  it('is never passed by what is reserved before and settled after, with calls side by side', () => {
    fc.assert(
      fc.property(
        fc.array(usage, { maxLength: 60 }),
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        fc.integer({ min: 1, max: 20_000 }),
        (calls, settlesNow, tokens) => {
          const budget = budgetSchema.parse({ tokens, costUsd: 2, steps: 30 })
          let used: Usage = NO_USAGE
          let reserved: Usage[] = []
          for (const [index, need] of calls.entries()) {
            if (limitPassed({ budget, used, reserved, need }) !== null) continue
            reserved.push(need)
            if (!settlesNow[index]) continue
            used = addUsage(used, ...reserved)
            reserved = []
          }
          const all = addUsage(used, ...reserved)
          expect(all.inputTokens + all.outputTokens).toBeLessThanOrEqual(tokens)
          expect(all.costMicros).toBeLessThanOrEqual(2_000_000)
          expect(all.steps).toBeLessThanOrEqual(30)
        },
      ),
    )
  })

  it('names the limit that would be passed', () => {
    const need = { ...NO_USAGE, steps: 1, outputTokens: 50, costMicros: 10 }
    const of = (budget: object, used: Usage = NO_USAGE) =>
      limitPassed({ budget: budgetSchema.parse(budget), used, reserved: [], need })
    expect(of({})).toBeNull()
    expect(of({ tokens: 49 })).toBe('tokens')
    expect(of({ costUsd: 0 })).toBe('money')
    expect(of({ seconds: 1 }, { ...NO_USAGE, milliseconds: 1000 })).toBe('time')
    expect(of({ steps: 1 }, { ...NO_USAGE, steps: 1 })).toBe('steps')
  })
})
