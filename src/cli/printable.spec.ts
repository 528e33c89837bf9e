import { printable } from './printable'

describe('printable', () => {
  it('leaves no control character but the ends of lines and tabs', () => {
    expect(printable('a\u001b[2J\u009b1mb\r\u0000\u007f')).toBe(
      'a\uFFFD[2J\uFFFD1mb\uFFFD\uFFFD\uFFFD',
    )
    expect(printable('Ünï – 猫 👍🏽\n\tx')).toBe('Ünï – 猫 👍🏽\n\tx')
  })
})
