import { mergeMemberships } from './memberships'

const before = [
  { id: 1, tenant: 'A', role: 'author' },
  { id: 2, tenant: 'B', role: 'editor' },
]
const mayChange = (tenant: string) => tenant === 'A'

describe('mergeMemberships', () => {
  it('keeps rows of other tenants when the writer, who does not see them, leaves them out', () => {
    const { rows, foreign } = mergeMemberships({
      before,
      wanted: [{ id: 1, tenant: 'A', role: 'viewer' }],
      mayChange,
    })
    expect(rows.map(({ tenant, role }) => [tenant, role])).toEqual([
      ['B', 'editor'],
      ['A', 'viewer'],
    ])
    expect(foreign).toEqual([])
  })

  it('removes the row of the writer’s own tenant', () => {
    expect(mergeMemberships({ before, wanted: [], mayChange }).rows).toEqual([before[1]])
  })

  it('names a foreign tenant when its role would change or a row would be added', () => {
    const wanted = [
      { tenant: 'B', role: 'owner' },
      { tenant: 'C', role: 'viewer' },
    ]
    expect(mergeMemberships({ before, wanted, mayChange }).foreign).toEqual(['B', 'C'])
  })

  it('takes one row for each tenant', () => {
    const wanted = [
      { tenant: 'A', role: 'viewer' },
      { tenant: 'A', role: 'owner' },
    ]
    const { rows } = mergeMemberships({ before: [], wanted, mayChange })
    expect(rows).toEqual([{ tenant: 'A', role: 'viewer' }])
  })
})
