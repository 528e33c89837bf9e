import { NO_USAGE, type Usage } from '../../core/workflow/budget'
import { budgetSchema } from '../../core/workflow/team'
import type { RunDocument, StepDocument } from './documents'
import { Ledger } from './Ledger'

const run = (budget: object): RunDocument =>
  ({ budget: budgetSchema.parse(budget), agents: [] }) as unknown as RunDocument

const record = (data: Partial<StepDocument>): StepDocument => data as StepDocument

const tokens = (inputTokens: number): Usage => ({ ...NO_USAGE, inputTokens })

describe('the ledger of a run', () => {
  it('counts what a step has used that has just ended, while others beside it go on', () => {
    const ledger = new Ledger(run({ tokens: 1000 }), [])
    ledger.reserve({ key: 'one', agent: null, need: tokens(900) })
    ledger.settle({ key: 'one', agent: null, used: tokens(900) })
    ledger.release('one')
    expect(() => ledger.reserve({ key: 'two', agent: null, need: tokens(200) })).toThrow(
      '1000 tokens',
    )
    // From then on its record says so.
    ledger.update([record({ key: 'one', usage: tokens(700) })])
    expect(ledger.reserve({ key: 'two', agent: null, need: tokens(200) })).toEqual(tokens(200))
  })

  it('counts what a worker had set aside that has died', () => {
    const ledger = new Ledger(run({ tokens: 1000 }), [
      record({ key: 'one', state: 'running', usage: tokens(100), reserved: tokens(800) }),
    ])
    expect(() => ledger.reserve({ key: 'two', agent: null, need: tokens(200) })).toThrow(
      '1000 tokens',
    )
  })

  it('holds a run without a limit of steps to the most that a budget may name', () => {
    const many = Array.from({ length: 1000 }, () => record({ usage: { ...NO_USAGE, steps: 1 } }))
    const ledger = new Ledger(run({ steps: null }), many)
    const need = { ...NO_USAGE, steps: 1 }
    expect(() => ledger.reserve({ key: 'next', agent: null, need })).toThrow('1000 steps')
  })

  it('counts a step once that is taken up after its worker has died', () => {
    const dead = record({ key: 'one', state: 'running', usage: { ...NO_USAGE, steps: 1 } })
    const ledger = new Ledger(run({ steps: 1 }), [dead])
    const again = ledger.attemptAt('one')
    expect(ledger.reserve({ key: 'one', agent: null, need: again })).toEqual(NO_USAGE)
    expect(() =>
      ledger.reserve({ key: 'two', agent: null, need: ledger.attemptAt('two') }),
    ).toThrow('1 steps')
  })
})
