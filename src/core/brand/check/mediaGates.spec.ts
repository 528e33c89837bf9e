import { blockRegistry } from '../../../blocks/library'
import type { CheckLookups } from '../../checks/types'
import { checkPage } from './checkPage'
import { checkText } from './checkText'

const today = '2026-11-26'
const profile = { name: 'Kiln', palette: { primary: '#7a3b12' } }

type Options = Partial<Parameters<typeof checkText>[0]>

const gatesOf = (text: string, options: Options = {}): [string, string][] =>
  checkText({ text, profile, today, ...options })
    .losses.filter(({ gate }) => gate)
    .map(({ rule, span }) => [rule, span.text])

describe('links in a text', () => {
  it.each([
    ['See [the shop]() today.', '[the shop]()'],
    ['See [the shop](#) today.', '[the shop](#)'],
    ['See <a href="">it</a>.', '<a href=""'],
    ['Look at https:// now.', 'https://'],
    ['Look at https://shop now.', 'https://shop'],
    ['See [it](javascript:alert(1)).', '[it](javascript:alert(1)'],
  ])('are broken in %j', (text, span) => {
    expect(gatesOf(text)).toEqual([['broken-link', span]])
  })

  it.each([
    'See [the shop](https://shop.example.com/a_(b)).',
    'See [the shop](/shop) or [below](#prices).',
    'It is at https://shop.example.com.',
    'Write to <a href="mailto:hello@example.com">us</a>.',
  ])('are whole in %j', (text) => {
    expect(gatesOf(text)).toEqual([])
  })
})

describe('a text made to be slow', () => {
  it.each(['![](', '![', '<img ', '<img alt', '[](', '<a href='])(
    'is read in time when it repeats %j',
    (part) => {
      const started = performance.now()
      checkText({ text: part.repeat(Math.floor(60_000 / part.length)), profile, today })
      // Minutes with a pattern that looks on from every start.
      expect(performance.now() - started).toBeLessThan(10_000)
    },
  )
})

describe('pictures in a text', () => {
  it('need an alternative text, which may be empty where HTML says so', () => {
    expect(
      gatesOf('![](a.png) <img src="b.png"> ![A bowl](c.png) <img src="d.png" alt="">'),
    ).toEqual([
      ['alt-text', '![](a.png)'],
      ['alt-text', '<img src="b.png">'],
    ])
  })
})

describe('colours of a text', () => {
  it('need 4.5:1, or 3:1 where it is large', () => {
    const pair = { text: '#f4623a', background: '#ffffff' }
    expect(gatesOf('Hello.', { colors: [pair] })).toEqual([['contrast', 'Hello.']])
    expect(gatesOf('Hello.', { colors: [{ ...pair, large: true }] })).toEqual([])
    expect(gatesOf('Hello.', { colors: [{ text: '#222222', background: '#ffffff' }] })).toEqual([])
  })
})

describe('a text beside others', () => {
  const text =
    'We fire every bowl twice, and each of them is glazed by hand in our own workshop by the sea.'

  it.each([
    ['the same', text],
    ['the same in capitals, without commas', text.toUpperCase().replace(',', '')],
    ['one more word', `${text} Really.`],
    ['a paragraph of a long page', `${'Other words stand before it. '.repeat(40)}${text}`],
  ])('closes the gate for %s', (_, other) => {
    expect(gatesOf(text, { known: [{ text: other, name: 'Home' }] })).toEqual([
      ['near-duplicate', text],
    ])
  })

  it.each([
    ['another text', 'We bake bread every morning, and each loaf rests a night in our own bakery.'],
    [
      'half of it',
      'We fire every bowl twice, and then we pack it into straw for its long journey.',
    ],
  ])('leaves it open for %s', (_, other) => {
    expect(gatesOf(text, { known: [{ text: other, name: 'Home' }] })).toEqual([])
  })

  it('leaves a tagline alone, which may stand in every text', () => {
    const tagline = 'Stoneware for every day'
    expect(gatesOf(tagline, { known: [{ text: tagline, name: 'Home' }] })).toEqual([])
  })
})

describe('the blocks of a page', () => {
  const lookups: CheckLookups = {
    own: { id: 'p1', path: '/' },
    pageState: () => 'missing',
    pathState: () => 'missing',
    medium: () => ({ alt: '', isImage: true }),
  }

  it('close the gates with block and field', () => {
    const layout = [
      {
        id: 'b1',
        blockType: 'hero',
        heading: 'Bowls',
        actions: [{ label: 'Shop', type: 'url', url: '/gone' }],
      },
      { id: 'b2', blockType: 'image', picture: { media: 'm1' } },
    ]
    const { losses, passes } = checkPage({
      layout,
      registry: blockRegistry,
      lookups,
      profile,
      known: [],
      today,
    })
    expect(passes).toBe(false)
    expect(losses).toContainEqual(
      expect.objectContaining({ rule: 'broken-link', gate: true, block: 'b1' }),
    )
    expect(losses).toContainEqual(
      expect.objectContaining({ rule: 'alt-text', gate: true, block: 'b2' }),
    )
    expect(losses.map(({ rule }) => rule)).not.toContain('contrast')
  })

  it('are held against the colours that are asked about besides the brand’s', () => {
    const { losses } = checkPage({
      layout: [{ id: 'b1', blockType: 'hero', heading: 'Bowls' }],
      registry: blockRegistry,
      lookups,
      profile,
      known: [],
      colors: [{ text: '#777777', background: '#777777' }],
      today,
    })
    expect(losses).toContainEqual(expect.objectContaining({ rule: 'contrast', gate: true }))
  })
})
