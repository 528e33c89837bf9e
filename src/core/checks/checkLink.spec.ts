import type { LinkFact } from './blockFacts'
import { checkLink } from './checkLink'
import type { CheckLookups } from './types'

const lookups: CheckLookups = {
  pageState: (id) => (id === 'about' ? 'published' : id === 'later' ? 'draft' : 'missing'),
  pathState: (path) => (path === '/about' ? 'published' : path === '/later' ? 'draft' : 'missing'),
  medium: () => undefined,
  own: { id: 'home', path: '/' },
}

const check = (link: LinkFact['link'], more: Partial<LinkFact> = {}) =>
  checkLink({
    fact: {
      block: 'b',
      field: 'actions.1.url',
      addressPath: 'actions.1.url',
      row: 'actions.1',
      label: 'Read on',
      link,
      ...more,
    },
    lookups,
    anchors: new Set(['prices']),
  })

const codes = (link: LinkFact['link'], more?: Partial<LinkFact>): string[] =>
  check(link, more).map(({ level, code }) => `${level} ${code}`)

const url = (address: string): LinkFact['link'] => ({ type: 'url', url: address })

describe('checkLink', () => {
  it('has nothing to say about links that lead somewhere', () => {
    for (const link of [
      url('https://example.com/a?b#c'),
      url('mailto:a@example.com'),
      url('tel:+4912345'),
      url('/about'),
      url('/about/?from=home'),
      url('/files/list.pdf'),
      url('http://shop.localhost:3000/'),
      url('#prices'),
      url('/#prices'),
      url('#top'),
      { type: 'page' as const, page: 'about' },
      { page: 'about', anchor: 'anything' },
      { anchor: 'prices' },
    ])
      expect([link, codes(link)]).toEqual([link, []])
  })

  it('tells pages that do not exist from pages that are not published yet', () => {
    expect(codes({ type: 'page', page: 'gone' })).toEqual(['error link_broken'])
    expect(codes({ type: 'page', page: 'later' })).toEqual(['warning link_draft'])
    expect(codes(url('/nowhere#a'))).toEqual(['error link_broken'])
    expect(codes(url('/later'))).toEqual(['warning link_draft'])
  })

  it('finds links without a target, also "#", and offers to take out a row', () => {
    const removal = { name: 'removeLink', block: 'b', changes: [{ path: 'actions.1' }] }
    expect(check({ type: 'page' })).toMatchObject([{ code: 'link_empty', fix: removal }])
    expect(check(url(' '))).toMatchObject([{ code: 'link_empty', fix: removal }])
    expect(check(url('#'))).toMatchObject([{ code: 'link_placeholder', fix: removal }])
    expect(check(url('#'), { row: null })[0]).not.toHaveProperty('fix')
  })

  it('asks no target of what may be no link', () => {
    expect(codes({ type: 'page' }, { label: '' })).toEqual([])
    expect(codes(url(''), { label: '' })).toEqual([])
  })

  it('turns http into https, but not for a machine of one’s own', () => {
    expect(check(url('HTTP://example.com/a'))).toMatchObject([
      {
        code: 'link_insecure',
        fix: {
          name: 'useHttps',
          changes: [{ path: 'actions.1.url', value: 'https://example.com/a' }],
        },
      },
    ])
    expect(codes(url('http://127.0.0.1:8080'))).toEqual([])
  })

  it('refuses addresses that run code, and completes those that lack a scheme', () => {
    expect(check(url('javascript:alert(1)'))[0]).not.toHaveProperty('fix')
    expect(codes(url('javascript:alert(1)'))).toEqual(['error link_unsafe'])
    expect(codes(url('//evil.example'))).toEqual(['error link_unsafe'])
    expect(check(url('www.example.com/x'))).toMatchObject([
      { code: 'link_unsafe', fix: { changes: [{ value: 'https://www.example.com/x' }] } },
    ])
  })

  it('knows when the place on this page is missing', () => {
    expect(codes(url('#nothing'))).toEqual(['warning link_anchor'])
    expect(codes({ page: 'home', anchor: 'x' })).toEqual(['warning link_anchor'])
    expect(codes({ anchor: 'x' })).toEqual(['warning link_anchor'])
  })
})
