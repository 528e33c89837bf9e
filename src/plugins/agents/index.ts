import type { Plugin } from 'payload'
import { agentRuns } from '../../collections/agentRuns'
import { agents as agentsCollection } from '../../collections/agents'
import { agentSteps } from '../../collections/agentSteps'
import { agentTeams } from '../../collections/agentTeams'
import { approvals } from '../../collections/approvals'

/** Agents, their teams and runs, and what they ask people. */
export const agents = (): Plugin => (config) => ({
  ...config,
  collections: [
    ...(config.collections ?? []),
    agentsCollection,
    agentTeams,
    agentRuns,
    agentSteps,
    approvals,
  ],
})
