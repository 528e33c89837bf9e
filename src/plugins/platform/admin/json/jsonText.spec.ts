import { readJson, writeJson } from './jsonText'

describe('the text of a JSON field', () => {
  it.each([{ a: [1, { b: null }] }, [], '7', 0, false])('gives %j back as it was', (value) => {
    expect(readJson(writeJson(value))).toEqual({ value })
  })

  it('is empty for nothing, and nothing when it is empty', () => {
    expect([writeJson(undefined), writeJson(null)]).toEqual(['', ''])
    expect(readJson(' \n')).toEqual({ value: null })
  })

  it.each(['{', '{"a":1,}', "{'a':1}", 'manifest'])(
    'says why %s is no JSON, and keeps it',
    (text) => {
      expect(readJson(text)).toEqual({ problem: expect.stringMatching(/\w+/) })
      expect(writeJson(text)).toBe(text)
    },
  )
})
