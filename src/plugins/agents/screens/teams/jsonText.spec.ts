import { readJsonText, showJsonText } from './jsonText'

describe('JSON as text', () => {
  it('comes back as the value it was', () => {
    for (const value of [null, 'a "text"', '{{steps.plan.output}}', { a: [1, '{{brief.b}}'] }])
      expect(readJsonText(showJsonText(value))).toEqual({ value })
  })

  it('has placeholders without quotes, and nothing for an empty object', () => {
    expect(showJsonText('{{steps.plan.output}}')).toBe('{{steps.plan.output}}')
    expect(readJsonText(' ')).toEqual({ value: {} })
  })

  it('has no value where it is no JSON', () => {
    expect(readJsonText('{ a: 1 }')).toEqual({ problem: 'syntax' })
  })
})
