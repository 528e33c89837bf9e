import { cleanTexts } from './cleanTexts'

describe('cleanTexts', () => {
  it('takes NUL out of texts at every depth', () => {
    const given = { name: 'a\u0000b', layout: [{ text: '\u0000' }, { rows: [['x\u0000']] }] }
    expect(cleanTexts(given)).toEqual({
      value: { name: 'ab', layout: [{ text: '' }, { rows: [['x']] }] },
      broken: [],
    })
  })

  it('gives back what it was given when there is nothing to do', () => {
    const given = { name: 'Ä 🙂\n', at: new Date(0), none: null, list: [1, true] }
    const { value, broken } = cleanTexts(given)
    expect([value === given, broken]).toEqual([true, []])
  })

  it('keeps dates and other values beside a text that it changes', () => {
    const at = new Date(0)
    expect(cleanTexts({ name: '\u0000', at }).value.at).toBe(at)
  })

  it.each(['\ud800', 'a\udc00b', '\udc00\ud800', '🙂\ud83d'])('names the place of %j', (text) => {
    expect(cleanTexts({ seo: { title: text }, fine: '🙂' }).broken).toEqual(['seo.title'])
  })

  it('ends on data that is nested without end', () => {
    const circle: Record<string, unknown> = { name: '\u0000' }
    circle.circle = circle
    expect(() => cleanTexts(circle)).not.toThrow()
  })
})
