import type { MatrixActor } from '../../../src/core/tenancy/matrix'
import type { TenantCollection } from '../../../src/core/tenancy/vocabulary'

/** Stands in every text, file name, address and slug of tenant B, and nowhere else. */
export const CANARY = 'zqxcanary7'

export type Side = 'a' | 'b'

/** Texts of a tenant begin with this. */
export const MARK: Record<Side, string> = { a: 'alpha', b: CANARY }

export const PASSWORD = 'a long enough password 4711'

export const MEMBER_ROLES = ['owner', 'editor', 'author', 'viewer'] as const

const sideOf = (actor: MatrixActor): Side | undefined =>
  actor.endsWith('A') ? 'a' : actor.endsWith('B') ? 'b' : undefined

/** What must never see anything of tenant B. */
export const isOutsideB = (actor: MatrixActor): boolean =>
  actor === 'anonymous' || sideOf(actor) === 'a'

/** What Payload calls a collection in GraphQL: one, many, and its lists. */
export const GRAPHQL_NAMES: Record<TenantCollection, { one: string; many: string }> = {
  tenants: { one: 'Tenant', many: 'Tenants' },
  users: { one: 'User', many: 'Users' },
  media: { one: 'Media', many: 'allMedia' },
  'brand-profiles': { one: 'BrandProfile', many: 'BrandProfiles' },
  templates: { one: 'Template', many: 'Templates' },
  sites: { one: 'Site', many: 'Sites' },
  pages: { one: 'Page', many: 'Pages' },
  sections: { one: 'Section', many: 'Sections' },
  submissions: { one: 'Submission', many: 'Submissions' },
  releases: { one: 'Release', many: 'Releases' },
  domains: { one: 'Domain', many: 'Domains' },
  certificates: { one: 'Certificate', many: 'Certificates' },
  'deploy-targets': { one: 'DeployTarget', many: 'DeployTargets' },
  'target-pushes': { one: 'TargetPush', many: 'TargetPushes' },
  'site-webhooks': { one: 'SiteWebhook', many: 'SiteWebhooks' },
  'webhook-deliveries': { one: 'WebhookDelivery', many: 'WebhookDeliveries' },
  'api-keys': { one: 'ApiKey', many: 'ApiKeys' },
  jobs: { one: 'Job', many: 'Jobs' },
  'ai-generations': { one: 'AiGeneration', many: 'AiGenerations' },
  schedules: { one: 'Schedule', many: 'Schedules' },
  'schedule-occurrences': { one: 'ScheduleOccurrence', many: 'ScheduleOccurrences' },
  posts: { one: 'Post', many: 'Posts' },
  channels: { one: 'Channel', many: 'Channels' },
  deliveries: { one: 'Delivery', many: 'Deliveries' },
  subscribers: { one: 'Subscriber', many: 'Subscribers' },
  suppressions: { one: 'Suppression', many: 'Suppressions' },
  agents: { one: 'Agent', many: 'Agents' },
  'agent-teams': { one: 'AgentTeam', many: 'AgentTeams' },
  'agent-runs': { one: 'AgentRun', many: 'AgentRuns' },
  'agent-steps': { one: 'AgentStep', many: 'AgentSteps' },
  approvals: { one: 'Approval', many: 'Approvals' },
}

let count = 0

/** A short name that no other call gives. */
export const unique = (): string => `n${(count += 1).toString(36)}`
