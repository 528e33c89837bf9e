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

const EVERY_ROLE = ROLES
const AUTHORS: readonly Role[] = ['owner', 'editor', 'author']
const EDITORS: readonly Role[] = ['owner', 'editor']
const OWNERS: readonly Role[] = ['owner']
const NO_ROLE: readonly Role[] = []

const rule = (roles: readonly Role[], ...scopes: Scope[]): Rule => ({ roles, scopes, admin: true })
const ADMIN_ONLY: Rule = rule(NO_ROLE)
/** Written by the server's own code, never through the API. */
const SYSTEM_ONLY: Rule = { roles: [], scopes: [], admin: false }

/**
 * The table: collection × operation → who. An operation that is missing is refused to everybody.
 * Two rules depend on the document and are added by the collection: everyone reads and edits their own
 * user, and an author updates drafts and deletes what was never published.
 */
export const RULES: Readonly<Record<TenantCollection, Readonly<Partial<Record<Operation, Rule>>>>> =
  {
    tenants: {
      create: ADMIN_ONLY,
      read: rule(EVERY_ROLE, 'tenants:read'),
      update: rule(OWNERS),
      delete: ADMIN_ONLY,
    },
    users: {
      create: rule(OWNERS),
      // Colleagues see each other: names stand in lists, locks and histories.
      read: rule(EVERY_ROLE),
      update: rule(OWNERS),
      delete: rule(OWNERS),
      unlock: rule(OWNERS),
    },
    media: {
      create: rule(AUTHORS, 'media:write'),
      read: rule(EVERY_ROLE, 'media:read'),
      update: rule(AUTHORS, 'media:write'),
      delete: rule(EDITORS, 'media:write'),
    },
    'brand-profiles': {
      create: rule(EDITORS, 'brand:write'),
      read: rule(EVERY_ROLE, 'brand:read'),
      readVersions: rule(EVERY_ROLE, 'brand:read'),
      update: rule(EDITORS, 'brand:write'),
      delete: rule(OWNERS),
    },
    templates: {
      create: rule(OWNERS),
      read: rule(EVERY_ROLE, 'templates:read'),
      update: rule(OWNERS),
      delete: rule(OWNERS),
    },
    sites: {
      create: rule(OWNERS, 'sites:write'),
      read: rule(EVERY_ROLE, 'sites:read'),
      update: rule(OWNERS, 'sites:write'),
      delete: rule(OWNERS),
      deploy: rule(EDITORS, 'deploy'),
    },
    pages: {
      create: rule(AUTHORS, 'pages:write'),
      read: rule(EVERY_ROLE, 'pages:read'),
      readVersions: rule(EVERY_ROLE, 'pages:read'),
      update: rule(AUTHORS, 'pages:write'),
      delete: rule(AUTHORS, 'pages:write'),
      publish: rule(EDITORS, 'pages:publish'),
      lock: rule(OWNERS),
    },
    sections: {
      create: rule(AUTHORS, 'pages:write'),
      read: rule(EVERY_ROLE, 'pages:read'),
      readVersions: rule(EVERY_ROLE, 'pages:read'),
      update: rule(AUTHORS, 'pages:write'),
      delete: rule(AUTHORS, 'pages:write'),
      publish: rule(EDITORS, 'pages:publish'),
      lock: rule(OWNERS),
    },
    submissions: {
      create: SYSTEM_ONLY,
      read: rule(EDITORS, 'submissions:read'),
      update: rule(EDITORS),
      delete: rule(EDITORS),
    },
    releases: {
      create: SYSTEM_ONLY,
      read: rule(EVERY_ROLE, 'releases:read'),
      update: SYSTEM_ONLY,
      delete: SYSTEM_ONLY,
    },
    domains: {
      create: rule(OWNERS, 'domains:write'),
      read: rule(EVERY_ROLE, 'domains:read'),
      update: rule(OWNERS, 'domains:write'),
      delete: rule(OWNERS, 'domains:write'),
      // Having it checked at once.
      control: rule(EDITORS, 'domains:write'),
    },
    certificates: {
      create: SYSTEM_ONLY,
      read: rule(EVERY_ROLE, 'certificates:read'),
      update: SYSTEM_ONLY,
      delete: SYSTEM_ONLY,
      // Ordering, renewing, uploading and removing.
      control: rule(OWNERS, 'certificates:write'),
    },
    'deploy-targets': {
      create: rule(OWNERS, 'targets:write'),
      read: rule(EVERY_ROLE, 'targets:read'),
      update: rule(OWNERS, 'targets:write'),
      delete: rule(OWNERS, 'targets:write'),
    },
    // Pushing, rolling back and removing are deploying.
    'target-pushes': {
      create: SYSTEM_ONLY,
      read: rule(EVERY_ROLE, 'targets:read'),
      update: SYSTEM_ONLY,
      delete: SYSTEM_ONLY,
    },
    'site-webhooks': {
      create: rule(OWNERS, 'webhooks:write'),
      read: rule(EVERY_ROLE, 'webhooks:read'),
      update: rule(OWNERS, 'webhooks:write'),
      delete: rule(OWNERS, 'webhooks:write'),
    },
    'webhook-deliveries': {
      create: SYSTEM_ONLY,
      read: rule(EVERY_ROLE, 'webhooks:read'),
      update: SYSTEM_ONLY,
      delete: SYSTEM_ONLY,
    },
    'api-keys': {
      create: rule(OWNERS),
      read: rule(OWNERS),
      update: rule(OWNERS),
      delete: rule(OWNERS),
    },
    jobs: {
      create: SYSTEM_ONLY,
      read: rule(EVERY_ROLE, 'jobs:read'),
      update: SYSTEM_ONLY,
      delete: SYSTEM_ONLY,
      control: rule(EDITORS, 'jobs:write'),
    },
    'ai-generations': {
      create: SYSTEM_ONLY,
      read: rule(EDITORS, 'ai:generate'),
      update: SYSTEM_ONLY,
      delete: SYSTEM_ONLY,
      generate: rule(AUTHORS, 'ai:generate'),
    },
    schedules: {
      create: rule(EDITORS, 'schedules:write'),
      read: rule(EVERY_ROLE, 'schedules:read'),
      update: rule(EDITORS, 'schedules:write'),
      delete: rule(EDITORS, 'schedules:write'),
    },
    'schedule-occurrences': {
      create: SYSTEM_ONLY,
      read: rule(EVERY_ROLE, 'schedules:read'),
      update: SYSTEM_ONLY,
      delete: SYSTEM_ONLY,
    },
    posts: {
      create: rule(AUTHORS, 'posts:write'),
      read: rule(EVERY_ROLE, 'posts:read'),
      update: rule(AUTHORS, 'posts:write'),
      delete: rule(EDITORS, 'posts:write'),
      // Approving, scheduling, sending, and deciding about what nobody knows.
      publish: rule(EDITORS, 'posts:publish'),
    },
    channels: {
      create: rule(OWNERS, 'channels:write'),
      read: rule(EVERY_ROLE, 'channels:read'),
      update: rule(OWNERS, 'channels:write'),
      delete: rule(OWNERS, 'channels:write'),
    },
    // They name recipients.
    deliveries: {
      create: SYSTEM_ONLY,
      read: rule(EDITORS, 'posts:read'),
      update: SYSTEM_ONLY,
      delete: SYSTEM_ONLY,
    },
    subscribers: {
      create: rule(EDITORS, 'subscribers:write'),
      read: rule(EDITORS, 'subscribers:read'),
      update: rule(EDITORS, 'subscribers:write'),
      delete: rule(EDITORS, 'subscribers:write'),
    },
    suppressions: {
      create: rule(EDITORS, 'subscribers:write'),
      read: rule(EDITORS, 'subscribers:read'),
      update: rule(EDITORS, 'subscribers:write'),
      // Who asked to be left alone stays so, but for a mistake that an owner undoes.
      delete: rule(OWNERS),
    },
    agents: {
      create: rule(EDITORS, 'agents:write'),
      read: rule(EVERY_ROLE, 'agents:read'),
      update: rule(EDITORS, 'agents:write'),
      delete: rule(EDITORS, 'agents:write'),
    },
    'agent-teams': {
      create: rule(EDITORS, 'agents:write'),
      read: rule(EVERY_ROLE, 'agents:read'),
      update: rule(EDITORS, 'agents:write'),
      delete: rule(EDITORS, 'agents:write'),
    },
    'agent-runs': {
      create: SYSTEM_ONLY,
      read: rule(EVERY_ROLE, 'agents:read'),
      update: SYSTEM_ONLY,
      delete: SYSTEM_ONLY,
      // Starting one.
      generate: rule(AUTHORS, 'agents:run'),
      control: rule(EDITORS, 'agents:run'),
    },
    'agent-steps': {
      create: SYSTEM_ONLY,
      read: rule(EVERY_ROLE, 'agents:read'),
      update: SYSTEM_ONLY,
      delete: SYSTEM_ONLY,
    },
    approvals: {
      create: SYSTEM_ONLY,
      read: rule(EVERY_ROLE, 'agents:read'),
      update: SYSTEM_ONLY,
      delete: SYSTEM_ONLY,
      decide: rule(EDITORS, 'approvals:decide'),
    },
  }

/** `all`: every document; otherwise only those of these tenants. */
export type Grant = 'all' | 'none' | { tenants: string[] }

const READS: readonly Operation[] = ['read', 'readVersions']

/**
 * What the actor may do, from the table alone.
 *
 * @param suspended ids of suspended tenants: their members and keys may only read.
 */
export const canDo = ({
  actor,
  collection,
  operation,
  suspended = new Set(),
}: {
  actor: Actor
  collection: TenantCollection
  operation: Operation
  suspended?: ReadonlySet<string>
}): Grant => {
  const found = RULES[collection][operation]
  if (!found || actor.kind === 'anonymous') return 'none'
  if (actor.kind === 'admin') return found.admin ? 'all' : 'none'
  const held =
    actor.kind === 'key'
      ? found.scopes.some((scope) => actor.scopes.includes(scope))
        ? [actor.tenant]
        : []
      : Object.entries(actor.roles)
          .filter(([, role]) => found.roles.includes(role))
          .map(([tenant]) => tenant)
  const tenants = READS.includes(operation) ? held : held.filter((id) => !suspended.has(id))
  return tenants.length > 0 ? { tenants } : 'none'
}

/** True when a grant covers a tenant; `undefined` (no tenant) only when it covers everything. */
export const covers = (grant: Grant, tenant: string | undefined): boolean =>
  grant === 'all' || (grant !== 'none' && tenant !== undefined && grant.tenants.includes(tenant))

/** Tenants the actor belongs to; `all` for the platform admin. */
export const tenantsOf = (actor: Actor): Grant => {
  if (actor.kind === 'admin') return 'all'
  if (actor.kind === 'key') return { tenants: [actor.tenant] }
  if (actor.kind === 'member') return { tenants: Object.keys(actor.roles) }
  return 'none'
}
