import { MAX_RUN_STEPS, type TeamBudget } from './team'

/** What a run, or a step of it, used or may use. */
export type Usage = {
  inputTokens: number
  outputTokens: number
  /** US dollars in millionths. */
  costMicros: number
  /** Of work. Milliseconds. */
  milliseconds: number
  /** Attempts at steps. */
  steps: number
}

export const NO_USAGE: Usage = {
  inputTokens: 0,
  outputTokens: 0,
  costMicros: 0,
  milliseconds: 0,
  steps: 0,
}

export type BudgetLimit = 'tokens' | 'money' | 'time' | 'steps'

const MICROS_A_DOLLAR = 1_000_000
const SECOND = 1000

export const addUsage = (...usages: readonly Usage[]): Usage =>
  usages.reduce(
    (sum, usage) => ({
      inputTokens: sum.inputTokens + usage.inputTokens,
      outputTokens: sum.outputTokens + usage.outputTokens,
      costMicros: sum.costMicros + usage.costMicros,
      milliseconds: sum.milliseconds + usage.milliseconds,
      steps: sum.steps + usage.steps,
    }),
    NO_USAGE,
  )

/**
 * The limit that would be passed if `need` was set aside, too; null: there is room. What is reserved
 * counts as used until it is settled: a step that may pass the budget is not begun.
 */
export const limitPassed = ({
  budget,
  used,
  reserved,
  need,
}: {
  budget: TeamBudget
  used: Usage
  /** Of steps that were begun and are not settled. */
  reserved: readonly Usage[]
  need: Usage
}): BudgetLimit | null => {
  const all = addUsage(used, ...reserved, need)
  const over = (value: number, limit: number | null): boolean => limit !== null && value > limit
  if (over(all.steps, budget.steps ?? MAX_RUN_STEPS)) return 'steps'
  if (over(all.inputTokens + all.outputTokens, budget.tokens)) return 'tokens'
  if (budget.costUsd !== null && all.costMicros > Math.round(budget.costUsd * MICROS_A_DOLLAR))
    return 'money'
  // Nobody knows before how long a step takes: it is not begun when the time is up.
  if (budget.seconds !== null && addUsage(used).milliseconds >= budget.seconds * SECOND)
    return 'time'
  return null
}

/** That a limit is reached, and what to do, for people. */
export const describeLimit = (limit: BudgetLimit, budget: TeamBudget): string => {
  const said: Record<BudgetLimit, string> = {
    tokens: `${budget.tokens} tokens`,
    money: `$${budget.costUsd}`,
    time: `${budget.seconds} s of work`,
    steps: `${budget.steps ?? MAX_RUN_STEPS} steps`,
  }
  return `The budget of ${said[limit]} is used up, or the next step could pass it. Nothing is lost: raise it, and the run goes on.`
}
