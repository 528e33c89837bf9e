import type { TenantCollection } from './vocabulary'

/** Every kind of actor a tenancy test plays. `A` is the tenant of the document, `B` another one. */
export const MATRIX_ACTORS = [
  'anonymous',
  'admin',
  'ownerA',
  'editorA',
  'authorA',
  'viewerA',
  'keyA',
  'ownerB',
  'editorB',
  'authorB',
  'viewerB',
  'keyB',
] as const
export type MatrixActor = (typeof MATRIX_ACTORS)[number]

/**
 * What is tried on a document of tenant A. Pages and sections tell drafts from published ones: `update` writes the
 * published document, `saveDraft` a draft over it, `delete` deletes a published one, `deleteDraft` one
 * that was never published.
 */
export type MatrixOperation =
  | 'create'
  | 'read'
  | 'update'
  | 'delete'
  | 'readVersions'
  | 'saveDraft'
  | 'publish'
  | 'deleteDraft'
  | 'deploy'
  | 'unlock'
  | 'generate'
  | 'control'
  | 'decide'

// One letter an actor of tenant A: owner, editor, author, viewer, key with every scope; P: platform admin.
const LETTERS: Readonly<Record<string, MatrixActor>> = {
  P: 'admin',
  o: 'ownerA',
  e: 'editorA',
  a: 'authorA',
  v: 'viewerA',
  k: 'keyA',
}

type Row = Partial<Record<MatrixOperation, string>>

/**
 * Who may do what, written down a second time and by hand: tests hold `RULES` and every API against it.
 * Anonymous requests and actors of tenant B are allowed nothing at all. Everyone also reads and updates
 * their own user; that is not part of the table.
 */
export const EXPECTED: Readonly<Record<TenantCollection, Row>> = {
  tenants: { create: 'P', read: 'Poeavk', update: 'Po', delete: 'P' },
  users: { create: 'Po', read: 'Poeav', update: 'Po', delete: 'Po', unlock: 'Po' },
  media: { create: 'Poeak', read: 'Poeavk', update: 'Poeak', delete: 'Poek' },
  'brand-profiles': {
    create: 'Poek',
    read: 'Poeavk',
    readVersions: 'Poeavk',
    update: 'Poek',
    delete: 'Po',
  },
  templates: { create: 'Po', read: 'Poeavk', update: 'Po', delete: 'Po' },
  sites: { create: 'Pok', read: 'Poeavk', update: 'Pok', delete: 'Po', deploy: 'Poek' },
  pages: {
    create: 'Poeak',
    read: 'Poeavk',
    readVersions: 'Poeavk',
    saveDraft: 'Poeak',
    update: 'Poek',
    publish: 'Poek',
    deleteDraft: 'Poeak',
    delete: 'Poek',
  },
  sections: {
    create: 'Poeak',
    read: 'Poeavk',
    readVersions: 'Poeavk',
    saveDraft: 'Poeak',
    update: 'Poek',
    publish: 'Poek',
    deleteDraft: 'Poeak',
    delete: 'Poek',
  },
  submissions: { create: '', read: 'Poek', update: 'Poe', delete: 'Poe' },
  releases: { create: '', read: 'Poeavk', update: '', delete: '' },
  domains: { create: 'Pok', read: 'Poeavk', update: 'Pok', delete: 'Pok', control: 'Poek' },
  certificates: { create: '', read: 'Poeavk', update: '', delete: '', control: 'Pok' },
  'deploy-targets': { create: 'Pok', read: 'Poeavk', update: 'Pok', delete: 'Pok' },
  'target-pushes': { create: '', read: 'Poeavk', update: '', delete: '' },
  'site-webhooks': { create: 'Pok', read: 'Poeavk', update: 'Pok', delete: 'Pok' },
  'webhook-deliveries': { create: '', read: 'Poeavk', update: '', delete: '' },
  'api-keys': { create: 'Po', read: 'Po', update: 'Po', delete: 'Po' },
  jobs: { create: '', read: 'Poeavk', update: '', delete: '', control: 'Poek' },
  'ai-generations': { create: '', read: 'Poek', update: '', delete: '', generate: 'Poeak' },
  schedules: { create: 'Poek', read: 'Poeavk', update: 'Poek', delete: 'Poek' },
  'schedule-occurrences': { create: '', read: 'Poeavk', update: '', delete: '' },
  posts: { create: 'Poeak', read: 'Poeavk', update: 'Poeak', delete: 'Poek' },
  channels: { create: 'Pok', read: 'Poeavk', update: 'Pok', delete: 'Pok' },
  deliveries: { create: '', read: 'Poek', update: '', delete: '' },
  subscribers: { create: 'Poek', read: 'Poek', update: 'Poek', delete: 'Poek' },
  suppressions: { create: 'Poek', read: 'Poek', update: 'Poek', delete: 'Po' },
  agents: { create: 'Poek', read: 'Poeavk', update: 'Poek', delete: 'Poek' },
  'agent-teams': { create: 'Poek', read: 'Poeavk', update: 'Poek', delete: 'Poek' },
  'agent-runs': {
    create: '',
    read: 'Poeavk',
    update: '',
    delete: '',
    generate: 'Poeak',
    control: 'Poek',
  },
  'agent-steps': { create: '', read: 'Poeavk', update: '', delete: '' },
  approvals: { create: '', read: 'Poeavk', update: '', delete: '', decide: 'Poek' },
}

export type MatrixCase = {
  actor: MatrixActor
  collection: TenantCollection
  operation: MatrixOperation
  allowed: boolean
}

/** Every cell of the table: actor × collection × operation. */
export const matrixCases = (): MatrixCase[] =>
  Object.entries(EXPECTED).flatMap(([collection, row]) =>
    Object.entries(row).flatMap(([operation, letters]) => {
      const allowed = new Set([...letters].map((letter) => LETTERS[letter]))
      return MATRIX_ACTORS.map((actor) => ({
        actor,
        collection: collection as TenantCollection,
        operation: operation as MatrixOperation,
        allowed: allowed.has(actor),
      }))
    }),
  )
