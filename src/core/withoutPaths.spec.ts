import { withoutPaths } from './withoutPaths'

describe('withoutPaths', () => {
  it('empties fields and takes entries out of lists, whatever the order of the paths', () => {
    const value = {
      layout: [
        { picture: { media: 'a', alt: 'A' } },
        { text: { root: { children: [{ n: 0 }, { n: 1 }, { n: 2 }] } } },
        { pages: Array.from({ length: 12 }, (_, at) => at) },
      ],
    }
    expect(
      withoutPaths(value, [
        'layout.2.pages.2',
        'layout.0.picture.media',
        'layout.1.text.root.children.1',
        'layout.2.pages.10',
      ]),
    ).toEqual({
      layout: [
        { picture: { media: null, alt: 'A' } },
        { text: { root: { children: [{ n: 0 }, { n: 2 }] } } },
        { pages: [0, 1, 3, 4, 5, 6, 7, 8, 9, 11] },
      ],
    })
  })

  it('leaves alone what is not named, and the value itself', () => {
    const value = { a: { b: 1 }, c: { d: 2 } }
    const result = withoutPaths(value, ['a.b', 'a.x.y', 'z'])
    expect(result).toEqual({ a: { b: null }, c: { d: 2 } })
    expect(result.c).toBe(value.c)
    expect(value.a.b).toBe(1)
  })
})
