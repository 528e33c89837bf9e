/** Roles of a member in one tenant, strongest first. */
export const ROLES = ['owner', 'editor', 'author', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** What a tenant API key may be allowed. `apps` in the API are `sites` here. */
export const SCOPES = [
  'tenants:read',
  'templates:read',
  'sites:read',
  'sites:write',
  'pages:read',
  'pages:write',
  'pages:publish',
  'brand:read',
  'brand:write',
  'media:read',
  'media:write',
  'releases:read',
  'deploy',
  'domains:read',
  'domains:write',
  'certificates:read',
  'certificates:write',
  'targets:read',
  'targets:write',
  'webhooks:read',
  'webhooks:write',
  'submissions:read',
  'jobs:read',
  'jobs:write',
  'ai:generate',
  'schedules:read',
  'schedules:write',
  'posts:read',
  'posts:write',
  'posts:publish',
  'channels:read',
  'channels:write',
  'subscribers:read',
  'subscribers:write',
  'agents:read',
  'agents:write',
  'agents:run',
  'approvals:decide',
] as const
export type Scope = (typeof SCOPES)[number]

export const OPERATIONS = [
  'create',
  'read',
  'update',
  'delete',
  'readVersions',
  'publish',
  'deploy',
  'unlock',
  /** Locking blocks of pages, and changing what is locked. */
  'lock',
  /** Asking a language model, which may cost money. */
  'generate',
  /** Cancelling and retrying jobs and runs; those one has caused are one's own anyway. */
  'control',
  /** Approving and rejecting, for which links may be made, too. */
  'decide',
] as const
export type Operation = (typeof OPERATIONS)[number]

export type TenantCollection =
  | 'tenants'
  | 'users'
  | 'media'
  | 'brand-profiles'
  | 'templates'
  | 'sites'
  | 'pages'
  | 'sections'
  | 'submissions'
  | 'releases'
  | 'domains'
  | 'certificates'
  | 'deploy-targets'
  | 'target-pushes'
  | 'site-webhooks'
  | 'webhook-deliveries'
  | 'api-keys'
  | 'jobs'
  | 'ai-generations'
  | 'schedules'
  | 'schedule-occurrences'
  | 'posts'
  | 'channels'
  | 'deliveries'
  | 'subscribers'
  | 'suppressions'
  | 'agents'
  | 'agent-teams'
  | 'agent-runs'
  | 'agent-steps'
  | 'approvals'

/** Who is asking. Ids are the database's ids as strings. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'admin'; id: string }
  | { kind: 'member'; id: string; roles: Readonly<Record<string, Role>> }
  | { kind: 'key'; id: string; tenant: string; scopes: readonly Scope[] }

/** Who may do one operation. The platform admin may too, unless `admin` is false. */
export type Rule = { roles: readonly Role[]; scopes: readonly Scope[]; admin: boolean }
