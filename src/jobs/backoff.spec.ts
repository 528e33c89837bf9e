import { backoff } from './backoff'

describe('backoff', () => {
  it('doubles its bound with each attempt, up to five minutes', () => {
    const bounds = [1, 2, 3, 20].map((attempt) => backoff(attempt, () => 1))
    expect(bounds).toEqual([4000, 8000, 16_000, 300_000])
  })

  it('takes anything between nothing and its bound', () => {
    expect(backoff(3, () => 0)).toBe(0)
    expect(backoff(3, () => 0.25)).toBe(4000)
  })
})
