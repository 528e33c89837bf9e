import { RELEASE_STEPS } from '../../../src/core/release/steps'
import { killDeploys, type KillFigures } from '../../helpers/killDeploys'

const POINTS = Number(process.env.MEASURE_KILLS ?? 200)

/** Longest time into a step. Milliseconds. */
const LONGEST = 150

/**
 * Kills of the worker spread over all steps, every other one as the step begins, the others some time into
 * it. What is not reached, because the deployment was over before, is made up for.
 */
export const kills = async (log: (line: string) => void): Promise<KillFigures> => {
  const points = Array.from({ length: POINTS }, (_, index) => ({
    step: RELEASE_STEPS[index % RELEASE_STEPS.length] as string,
    // Different each time round, the same in each run.
    delay: index % 2 === 0 ? 0 : (index * 37) % LONGEST,
  }))
  return killDeploys({ points, log })
}
