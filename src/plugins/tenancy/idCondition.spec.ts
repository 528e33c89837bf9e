import { idCondition, idProblem } from './idCondition'

const isId = (value: unknown): boolean => String(value).startsWith('id-')
const conditionOf = (operator: string, value: unknown) => idCondition({ operator, value, isId })

const NOTHING = [{ operator: 'in', value: [] }]
const EVERYTHING = [{ operator: 'not_in', value: [] }]

describe('idCondition', () => {
  it.each(['equals', 'like', 'contains'])('compares a whole id for %s', (operator) => {
    expect(conditionOf(operator, 'id-1')).toEqual([{ operator: 'equals', value: 'id-1' }])
    expect(conditionOf(operator, 'abc')).toEqual(NOTHING)
    expect(conditionOf(operator, '')).toEqual(NOTHING)
    expect(conditionOf(operator, ['id-1', 'abc'])).toEqual([{ operator: 'in', value: ['id-1'] }])
  })

  it.each(['not_equals', 'not_like'])('has everything differ from no id for %s', (operator) => {
    expect(conditionOf(operator, 'id-1')).toEqual([{ operator: 'not_equals', value: 'id-1' }])
    expect(conditionOf(operator, 'abc')).toEqual(EVERYTHING)
    expect(conditionOf(operator, ['abc'])).toEqual(EVERYTHING)
  })

  it.each(['in', 'not_in'])('leaves what is no id out of the list of %s', (operator) => {
    const expected = [{ operator, value: ['id-1', 'id-2'] }]
    expect(conditionOf(operator, ['id-1', 'abc', 'id-2', null])).toEqual(expected)
    expect(conditionOf(operator, 'id-1,abc,id-2')).toEqual(expected)
    expect(conditionOf(operator, 'abc')).toEqual([{ operator, value: [] }])
  })

  it('has all of a list only where each is an id', () => {
    expect(conditionOf('all', 'id-1,id-2')).toEqual([
      { operator: 'equals', value: 'id-1' },
      { operator: 'equals', value: 'id-2' },
    ])
    expect(conditionOf('all', 'id-1,abc')).toEqual(NOTHING)
    expect(conditionOf('all', [])).toEqual(NOTHING)
  })

  it.each([null, 'null'])('still asks for documents without a reference: %s', (value) => {
    expect(conditionOf('equals', value)).toEqual([{ operator: 'equals', value }])
    expect(conditionOf('not_equals', value)).toEqual([{ operator: 'not_equals', value }])
    expect(conditionOf('contains', value)).toEqual(NOTHING)
  })

  it('leaves existence and order as they are', () => {
    for (const operator of ['exists', 'less_than', 'greater_than_equal'])
      expect(conditionOf(operator, 'id-1')).toEqual([{ operator, value: 'id-1' }])
  })
})

describe('idProblem', () => {
  it('names what has no place in the order of ids', () => {
    expect(idProblem({ operator: 'less_than', value: 'abc', isId })).toContain('"abc" is not an id')
    expect(idProblem({ operator: 'less_than', value: 'id-1', isId })).toBeUndefined()
    expect(idProblem({ operator: 'equals', value: 'abc', isId })).toBeUndefined()
  })
})
