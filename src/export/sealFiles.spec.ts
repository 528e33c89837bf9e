import { sealFiles } from './sealFiles'
import type { ExportFile } from './types'

const file = (path: string): ExportFile => ({ path, bytes: Buffer.from(path) })

describe('sealFiles', () => {
  it('sorts files by path', () => {
    const sealed = sealFiles([
      file('b/index.html'),
      file('a.txt'),
      file('app/[[...path]]/page.tsx'),
    ])
    expect(sealed.map(({ path }) => path)).toEqual([
      'a.txt',
      'app/[[...path]]/page.tsx',
      'b/index.html',
    ])
  })

  it.each([
    '../x',
    'a/../../x',
    '/etc/passwd',
    'a//b',
    'a/',
    '',
    '.',
    'a\\..\\b',
    'C:/x',
    'a\0b',
    'a\nb',
  ])('refuses the path %j, which leaves its folder or fits no file system', (path) => {
    expect(() => sealFiles([file(path)])).toThrow(
      expect.objectContaining({ isTauseError: true, code: 'invalid', status: 422 }),
    )
  })

  it.each([
    ['twice the same', ['a.txt', 'a.txt']],
    ['the same but for case', ['About/index.html', 'about/index.html']],
    ['a file where another needs a folder', ['404.html', '404.html/index.html']],
  ])('refuses %s', (_, paths) => {
    expect(() => sealFiles(paths.map(file))).toThrow(expect.objectContaining({ code: 'invalid' }))
  })
})
