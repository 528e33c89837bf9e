import { stepText } from './stepText'

const t = (key: string, vars: Record<string, string | number> = {}) =>
  [key, ...Object.values(vars)].join(' ')

describe('stepText', () => {
  it('translates a known step', () => {
    expect(stepText('collecting', t)).toBe('tausestack:stepCollecting')
  })

  it('puts in the page that is being rendered', () => {
    expect(stepText('rendering /about', t)).toBe('tausestack:stepRendering /about')
  })

  it('shows an unknown step as it is', () => {
    expect(stepText('polishing', t)).toBe('polishing')
  })
})
