import { looksLikeSvg } from './svg'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

describe('looksLikeSvg', () => {
  it.each([
    ['a bare root', bytes('<svg onload="alert(1)"/>')],
    [
      'a declaration, comments and a DOCTYPE before it',
      bytes('<?xml version="1.0"?>\n<!-- <p> --><!DOCTYPE svg [<!ENTITY a "b">]>\n<svg>'),
    ],
    ['a namespace prefix', bytes('<s:svg xmlns:s="http://www.w3.org/2000/svg">')],
    ['a byte order mark', bytes('\ufeff<svg>')],
    ['UTF-16', bytes('\ufeff<svg >', 'utf16le')],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0])],
  ])('is true with %s', (_, data) => {
    expect(looksLikeSvg(data)).toBe(true)
  })

  it.each([
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
    ['a PDF that mentions SVG', bytes('%PDF-1.7 <svg>')],
    ['nothing', bytes('')],
  ])('is false with %s', (_, data) => {
    expect(looksLikeSvg(data)).toBe(false)
  })
})
