import {
  type Operation,
  type Role,
  ROLES,
  type Rule,
  type Scope,
  type TenantCollection,
} from './vocabulary'

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
