import { checkContrast, contrastOf, type TextFact } from './checkContrast'

const fact = (more: Partial<TextFact> = {}): TextFact => ({
  block: 'b',
  text: 'Some words',
  color: 'rgb(0, 0, 0)',
  backgrounds: ['rgb(255, 255, 255)'],
  opacity: 1,
  fontSize: 16,
  fontWeight: 400,
  ...more,
})

describe('checkContrast', () => {
  it('measures what WCAG measures', () => {
    expect(contrastOf(fact())).toBeCloseTo(21, 5)
    expect(contrastOf(fact({ color: '#777777' }))).toBeCloseTo(4.478, 2)
    expect(
      contrastOf(fact({ color: 'oklch(1 0 0)', backgrounds: ['color(srgb 0 0 0)'] })),
    ).toBeCloseTo(21, 5)
  })

  it('accepts #767676 on white and refuses #777777, as WCAG does, never rounding up', () => {
    expect(checkContrast([fact({ color: '#767676' })])).toEqual([])
    expect(checkContrast([fact({ color: '#777777' })])).toEqual([
      {
        level: 'error',
        code: 'contrast_low',
        block: 'b',
        values: { text: 'Some words', ratio: 4.47, least: 4.5 },
      },
    ])
  })

  it('asks 3 of large text only', () => {
    expect(checkContrast([fact({ color: '#777', fontSize: 24 })])).toEqual([])
    expect(checkContrast([fact({ color: '#777', fontSize: 19, fontWeight: 700 })])).toEqual([])
    expect(checkContrast([fact({ color: '#777', fontSize: 19 })])).toHaveLength(1)
    expect(checkContrast([fact({ color: '#999', fontSize: 40 })])).toMatchObject([
      { values: { least: 3 } },
    ])
  })

  it('sees through what is transparent, down to what is not', () => {
    const half = fact({ color: '#fff', backgrounds: ['rgb(0 0 0 / 0.5)', '#fff'] })
    expect(contrastOf(half)).toBeCloseTo(3.95, 1)
    expect(contrastOf(fact({ opacity: 0.5 }))).toBeCloseTo(3.95, 1)
    expect(contrastOf(fact({ color: 'rgb(0 0 0 / 0)' }))).toBeCloseTo(1, 5)
  })

  it('says the same of a block once, and nothing of colours it cannot read', () => {
    expect(
      checkContrast([fact({ color: '#999' }), fact({ color: '#999', text: 'More' })]),
    ).toHaveLength(1)
    expect(checkContrast([fact({ color: 'url(x)' })])).toEqual([])
  })
})
