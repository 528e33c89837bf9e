import { rowLines, textLines, traitLines } from './lines'

describe('values as lines', () => {
  it('are texts without empty lines', () => {
    expect(textLines.read(' one \n\n two', [])).toEqual(['one', 'two'])
    expect(textLines.write(['one', 'two'])).toBe('one\ntwo')
  })

  it('keep what a row says beyond its line, wherever the line goes', () => {
    const { read, write } = rowLines('name')
    const before = [{ name: 'Cooks', pains: ['time'] }, { name: 'Bars' }]
    expect(write(before)).toBe('Cooks\nBars')
    expect(read('Hotels\nCooks', before)).toEqual([
      { name: 'Hotels' },
      { name: 'Cooks', pains: ['time'] },
    ])
  })

  it('are traits only with both parts, and keep their examples', () => {
    const before = [{ we: 'plain', not: 'blunt', example: 'So it is.' }]
    expect(traitLines.read('plain | blunt\nwarm |\nquick|hasty', before)).toEqual([
      before[0],
      { we: 'quick', not: 'hasty' },
    ])
    expect(traitLines.write(before)).toBe('plain | blunt')
  })
})
