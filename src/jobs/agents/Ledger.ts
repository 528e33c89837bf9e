import { budgetSchema, type TeamBudget } from '../../core/workflow/team'
import {
  addUsage,
  describeLimit,
  limitPassed,
  NO_USAGE,
  type Usage,
} from '../../core/workflow/budget'
import { TauseError } from '../../core/errors'
import type { RunDocument, StepDocument } from './documents'

/** Code of the error that suspends a run: its budget, or its agent's, has no room for the next step. */
export const BUDGET_USED = 'run_budget_used'

/** What a run has used and set aside, while one worker is at it. */
export class Ledger {
  readonly #budget: TeamBudget
  readonly #agents: Map<string, TeamBudget>
  #records: readonly StepDocument[]
  readonly #reserved = new Map<string, { agent: string | null; usage: Usage }>()
  readonly #ended = new Set<string>()

  constructor(run: RunDocument, records: readonly StepDocument[]) {
    this.#budget = run.budget
    this.#records = records
    this.#agents = new Map(
      (run.agents ?? []).flatMap(({ id, budget }) => {
        const parsed = budgetSchema.nullish().safeParse(budget)
        return parsed.success && parsed.data ? [[id, parsed.data] as const] : []
      }),
    )
  }

  /** Whether the run's budget, or the agent's own, has a limit of money. */
  holdsMoney(agent: string): boolean {
    return [this.#budget, this.#agents.get(agent)].some(
      (budget) => (budget?.costUsd ?? null) !== null,
    )
  }

  /** @throws TauseError {@link BUDGET_USED}; nothing has been set aside then. */
  reserve({ key, agent, need }: { key: string; agent: string | null; need: Usage }): Usage {
    const others = [...this.#reserved].filter(([other]) => other !== key)
    const mine = addUsage(this.#reserved.get(key)?.usage ?? NO_USAGE, need)
    const check = (budget: TeamBudget, only: string | null): void => {
      const limit = limitPassed({
        budget,
        used: usedBy(this.#records, only),
        reserved: others
          .filter(([, reserved]) => only === null || reserved.agent === only)
          .map(([, { usage }]) => usage),
        need: mine,
      })
      if (limit)
        throw new TauseError({
          code: BUDGET_USED,
          status: 403,
          message: describeLimit(limit, budget),
        })
    }
    check(this.#budget, null)
    const own = agent === null ? undefined : this.#agents.get(agent)
    if (own) check(own, agent)
    this.#reserved.set(key, { agent, usage: mine })
    return mine
  }

  /** What an attempt at a step takes: nothing more for one whose worker died, which its record counts. */
  attemptAt(key: string): Usage {
    const hasBegun = this.#records.some(
      (record) => record.key === key && record.state === 'running',
    )
    return { ...NO_USAGE, steps: hasBegun ? 0 : 1 }
  }

  /** A call is over: what it has really used stays set aside until it stands in the record. */
  settle({ key, agent, used }: { key: string; agent: string | null; used: Usage }): void {
    this.#reserved.set(key, { agent, usage: used })
  }

  /** A step is over. Those beside it go on, and its record is not read yet: what it used counts until then. */
  release(key: string): void {
    this.#ended.add(key)
  }

  /** What stands in the records by now. */
  update(records: readonly StepDocument[]): void {
    this.#records = records
    for (const key of this.#ended) this.#reserved.delete(key)
    this.#ended.clear()
  }
}

/**
 * Of all attempts, those that failed included: they were paid for. What one has set aside whose worker died
 * was perhaps paid for, too; records are read while nobody is at a step.
 */
const usedBy = (records: readonly StepDocument[], agent: string | null = null): Usage =>
  addUsage(
    ...records
      .filter((record) => agent === null || record.agent === agent)
      .flatMap(({ usage, reserved }) => [usage, reserved])
      .flatMap((usage) => (usage ? [usage] : [])),
  )
