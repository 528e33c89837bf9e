/** Screens of the agents, below the panel's address. */
export const teamsPath = '/collections/agent-teams'
export const teamPath = (id: string): string => `/agent-teams/${id}`
export const startPath = (id: string): string => `/agent-teams/${id}/start`
export const runsPath = '/collections/agent-runs'
export const runPath = (id: string): string => `${runsPath}/${id}`
export const approvalsPath = '/collections/approvals'
export const approvalPath = (id: string): string => `${approvalsPath}/${id}`

/** In the place of a team's id: one that is not made yet. */
export const NEW_TEAM = 'new'

/** The built-in team that a newcomer begins with. */
export const CAMPAIGN = 'campaignLaunch'
