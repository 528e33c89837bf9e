import { actorOf } from './actorOf'

const tenants = [
  { tenant: 'A', role: 'owner' },
  { tenant: { id: 'B' }, role: 'author' },
]

describe('actorOf', () => {
  it.each([null, undefined, {}, { id: '1' }, { id: '1', collection: 'visitors', tenants }])(
    'is anonymous for %j',
    (user) => {
      expect(actorOf(user)).toEqual({ kind: 'anonymous' })
    },
  )

  it('reads roles from populated and unpopulated rows', () => {
    expect(actorOf({ id: 1, collection: 'users', tenants })).toEqual({
      kind: 'member',
      id: '1',
      roles: { A: 'owner', B: 'author' },
    })
  })

  it('counts a row with an unknown role as viewer', () => {
    const user = { id: '1', collection: 'users', tenants: [{ tenant: 'A', role: 'root' }] }
    expect(actorOf(user)).toMatchObject({ roles: { A: 'viewer' } })
  })

  it('never takes an API key for a user, whatever fields it has', () => {
    const key = { id: '1', collection: 'api-keys', tenant: 'A', platformRole: 'admin', tenants }
    expect(actorOf({ ...key, scopes: ['pages:read', 'everything'] })).toEqual({
      kind: 'key',
      id: '1',
      tenant: 'A',
      scopes: ['pages:read'],
    })
  })
})
