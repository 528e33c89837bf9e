import { MATRIX_ACTORS, type MatrixActor, matrixCases, type MatrixOperation } from './matrix'
import { canDo, covers } from './permissions'
import { RULES } from './rules'
import {
  type Actor,
  OPERATIONS,
  type Operation,
  ROLES,
  SCOPES,
  type TenantCollection,
} from './vocabulary'

const actors: Record<MatrixActor, Actor> = Object.fromEntries(
  MATRIX_ACTORS.map((name): [MatrixActor, Actor] => {
    const tenant = name.slice(-1)
    if (name === 'anonymous') return [name, { kind: 'anonymous' }]
    if (name === 'admin') return [name, { kind: 'admin', id: name }]
    if (name.startsWith('key')) return [name, { kind: 'key', id: name, tenant, scopes: SCOPES }]
    const role = ROLES.find((one) => name.startsWith(one)) ?? 'viewer'
    return [name, { kind: 'member', id: name, roles: { [tenant]: role } }]
  }),
) as Record<MatrixActor, Actor>

// A write of a published page needs the right to write and the right to publish.
const NEEDS: Partial<Record<MatrixOperation, Operation[]>> = {
  saveDraft: ['update'],
  update: ['update', 'publish'],
  delete: ['delete', 'publish'],
  deleteDraft: ['delete'],
}

const needed = (collection: TenantCollection, operation: MatrixOperation): Operation[] =>
  ['pages', 'sections'].includes(collection)
    ? (NEEDS[operation] ?? [operation as Operation])
    : [operation as Operation]

describe('canDo', () => {
  it.each(matrixCases())(
    'answers $allowed when $actor asks to $operation in $collection of tenant A',
    ({ actor, collection, operation, allowed }) => {
      const grants = needed(collection, operation).map((one) =>
        canDo({ actor: actors[actor], collection, operation: one }),
      )
      expect(grants.every((grant) => covers(grant, 'A'))).toBe(allowed)
    },
  )

  it('grants B its own documents and never those of A', () => {
    const grant = canDo({ actor: actors.ownerB, collection: 'sites', operation: 'update' })
    expect(grant).toEqual({ tenants: ['B'] })
  })

  it('names only the tenants where the role suffices when a member has several', () => {
    const actor: Actor = { kind: 'member', id: '1', roles: { A: 'viewer', B: 'owner' } }
    expect(canDo({ actor, collection: 'sites', operation: 'read' })).toEqual({
      tenants: ['A', 'B'],
    })
    expect(canDo({ actor, collection: 'sites', operation: 'update' })).toEqual({ tenants: ['B'] })
  })

  it('leaves members and keys of a suspended tenant with reading only', () => {
    const suspended = new Set(['A'])
    for (const name of ['ownerA', 'keyA'] as const)
      for (const operation of OPERATIONS) {
        const input = { actor: actors[name], collection: 'pages' as const, operation }
        const reads = operation === 'read' || operation === 'readVersions'
        expect(covers(canDo({ ...input, suspended }), 'A')).toBe(reads && covers(canDo(input), 'A'))
      }
    expect(
      canDo({ actor: actors.admin, collection: 'pages', operation: 'update', suspended }),
    ).toBe('all')
  })

  it('grants a key nothing without a scope', () => {
    const actor: Actor = { kind: 'key', id: '1', tenant: 'A', scopes: [] }
    for (const collection of Object.keys(RULES) as TenantCollection[])
      for (const operation of OPERATIONS)
        expect(canDo({ actor, collection, operation })).toBe('none')
  })

  it('covers a document without a tenant only for who may do everything', () => {
    expect(covers({ tenants: ['A'] }, undefined)).toBe(false)
    expect(covers('all', undefined)).toBe(true)
  })
})
