import { describe, expect, it } from '@jest/globals'
import type { TargetFile } from '../contract'
import { cleanNames } from './cleanNames'
import { urlPathOf } from './urlPathOf'

const file = (path: string, name: string): TargetFile => ({
  path,
  file: name,
  digest: name,
  size: 1,
  type: 'text/html',
  immutable: false,
  headers: {},
})

const namesOf = (files: TargetFile[]): string[] => [...cleanNames(files).keys()]

describe('cleanNames', () => {
  it('make a page answer at its path without a redirect', () => {
    expect(
      namesOf([
        file('/', 'index.html'),
        file('/a', 'a/index.html'),
        file('/a/b', 'a/b/index.html'),
      ]),
    ).toEqual(['index.html', 'a.html', 'a/b.html'])
  })

  it('keep a page whose path ends in a slash, and one whose new name is taken', () => {
    expect(
      namesOf([file('/s/', 's/index.html'), file('/a', 'a/index.html'), file('/a.html', 'a.html')]),
    ).toEqual(['s/index.html', 'a/index.html', 'a.html'])
  })

  it('answer at the paths that the files had', () => {
    expect(['index.html', 'a.html', 's/index.html', 'x.css', 'ñ b.html'].map(urlPathOf)).toEqual([
      '/',
      '/a',
      '/s/',
      '/x.css',
      '/%C3%B1%20b',
    ])
  })
})
