import { blockRegistry } from '../blocks/library'
import type { BlockData } from '../core/blocks/types'
import { prepareSite } from './prepareSite'
import { renderPage } from './renderPage'
import { page, siteInput } from './siteFixture'

const render = (layout: BlockData[]): string => {
  const site = prepareSite(siteInput({ pages: [page({ layout })], registry: blockRegistry }))
  return renderPage(site, site.pagesById.get('home')!, { inline: true }).html
}

const stack = (more: Record<string, unknown> = {}): BlockData => ({
  blockType: 'section',
  id: 'a',
  content: [
    {
      blockType: 'stack',
      id: 'b',
      gap: 'large',
      content: [{ blockType: 'heading', id: 'c', text: 'Hello' }],
      ...more,
    },
  ],
})

const elementOf = (html: string, name: string): string =>
  new RegExp(`<[a-z]+ class="[^"]*\\b${name}\\b[^"]*"`).exec(html)?.[0] ?? ''

describe('a page’s blocks on smaller screens', () => {
  it('are as they were where nothing else is said for those', () => {
    expect(elementOf(render([stack()]), 'tb-stack')).toBe('<div class="tb-nested tb-stack"')
  })

  it('have classes for what differs there and for where they are hidden, and no inline styles', () => {
    const html = render([stack({ mobile: { gap: 'small' }, hiddenOn: ['tablet'] })])
    expect(elementOf(html, 'tb-stack')).toBe(
      '<div class="tb-nested tb-stack tb-m-gap-small tb-hide-tablet"',
    )
    expect(html).not.toMatch(/ style="/)
    const phones = html.slice(html.indexOf('.tb-stack.tb-m-gap-small'))
    expect(phones).toMatch(
      /^\.tb-stack\.tb-m-gap-small \.tb-stack__items\{gap:var\(--space-3\)!important\}/,
    )
  })

  it('bring no rules that nothing on the page has the class for', () => {
    expect(render([stack()])).not.toMatch(/\.tb-[tm]-|\.tb-hide-/)
    const onPhones = render([stack({ mobile: { gap: 'small' }, hiddenOn: ['tablet'] })])
    expect(onPhones).toContain('.tb-stack.tb-m-gap-small')
    expect(onPhones).toContain('.tb-hide-tablet')
    expect(onPhones).not.toMatch(/\.tb-t-|\.tb-hide-(desktop|mobile)/)
    expect(onPhones).not.toMatch(/\.tb-(columns|section|heading-block)\.tb-m-/)
  })
})
