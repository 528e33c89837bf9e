import { isFigure } from './isFigure'

describe('isFigure', () => {
  it('is true for one number with a short unit', () => {
    const figures = ['12', '€ 94', '22 mm', '1.200,50', '98 %', '−4', '$1,200', '12 kg']
    expect(figures.filter((text) => !isFigure(text))).toEqual([])
  })

  it('is false for words, ranges of words and empty cells', () => {
    const words = ['', 'Oak', '9 to 17', 'Closed', 'Week 3 of 4', '2 rooms, 1 bath']
    expect(words.filter(isFigure)).toEqual([])
  })
})
