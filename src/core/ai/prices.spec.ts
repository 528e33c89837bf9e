import { costOf, priceOf } from './prices'

describe('priceOf', () => {
  it.each([
    ['claude-sonnet-4-5-20250929', { input: 3, output: 15 }],
    ['anthropic/claude-haiku-4-5', { input: 1, output: 5 }],
    ['gpt-5-mini', { input: 0.25, output: 2 }],
    ['GPT-5-2025-08-07', { input: 1.25, output: 10 }],
    ['gpt-4o-mini', { input: 0.15, output: 0.6 }],
  ])('finds %s by the longest beginning that is a whole name', (model, price) => {
    expect(priceOf(model)).toEqual(price)
  })

  it.each(['llama3.1', 'gpt-55', 'my-gpt-5', ''])('knows nothing of %s', (model) => {
    expect(priceOf(model)).toBeNull()
  })
})

describe('costOf', () => {
  it('is in millionths of a dollar, rounded up, and unknown without a price', () => {
    const usage = { inputTokens: 1001, outputTokens: 3 }
    expect(costOf({ input: 0.15, output: 0.6 }, usage)).toBe(152)
    expect(costOf({ input: 0, output: 0 }, usage)).toBe(0)
    expect(costOf(null, usage)).toBeNull()
  })
})
