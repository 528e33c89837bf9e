import type { Config, Plugin } from 'payload'
import { agentRuns } from '../../collections/agentRuns'
import { agents as agentsCollection } from '../../collections/agents'
import { agentSteps } from '../../collections/agentSteps'
import { agentTeams } from '../../collections/agentTeams'
import { approvals } from '../../collections/approvals'
import { approvalLinkEndpoints } from './approvalLinks/approvalLinkEndpoints'
import { withScreens } from './withScreens'

export type AgentsOptions = {
  /**
   * False: collections are still registered, so that migrations stay the same.
   * @default true
   */
  enabled?: boolean
}

/** Agents, their teams and runs, what they ask people, and the screens of all. */
export const agents =
  ({ enabled = true }: AgentsOptions = {}): Plugin =>
  (config) => {
    const wired: Config = {
      ...config,
      collections: [
        ...(config.collections ?? []),
        agentsCollection,
        agentTeams,
        agentRuns,
        agentSteps,
        approvals,
      ],
    }
    if (!enabled) return wired
    return withScreens({
      ...wired,
      endpoints: [...(config.endpoints ?? []), ...approvalLinkEndpoints()],
    })
  }
