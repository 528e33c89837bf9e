import { renderToStaticMarkup } from 'react-dom/server'
import type { RenderContext } from '../../core/blocks/types'
import { ProductGridRender, type ProductData, type ProductGridData } from './Render'

const context = {
  mode: 'release',
  locale: 'en-GB',
  currency: 'EUR',
  depth: 0,
  headingLevel: 2,
  rootIndex: 0,
  link: () => ({ href: '/shop' }),
  picture: () => null,
} as unknown as RenderContext

const render = (products: ProductData[], block: Partial<ProductGridData> = {}): string =>
  renderToStaticMarkup(
    ProductGridRender({
      block: { blockType: 'productGrid', heading: 'Shop', products, ...block },
      context,
    }),
  )

describe('ProductGridRender', () => {
  it('writes numbers as prices of the site and words as they are', () => {
    const html = render([
      { name: 'Chair', price: '480' },
      { name: 'Bench', price: 'On request' },
    ])
    expect(html).toContain('€480<')
    expect(html).toContain('On request')
  })

  it('gives all prices decimals when one of them has some', () => {
    const html = render([
      { name: 'Chair', price: '480' },
      { name: 'Hook', price: '12.50' },
    ])
    expect(html).toContain('€480.00')
  })

  it('tells earlier and present price apart for screen readers', () => {
    const html = render([{ name: 'Hook', price: '24', compareAtPrice: '30' }])
    expect(html).toMatch(/Price: .*€24.*Earlier price: .*<s [^>]*>€30<\/s>/)
  })

  it('links the name only when the product has a link', () => {
    expect(render([{ name: 'Chair' }])).not.toContain('<a ')
    expect(render([{ name: 'Chair', link: { type: 'url', url: '/shop' } }])).toContain(
      'href="/shop"',
    )
  })

  it('heads products one level below the block, and on its level without a heading', () => {
    expect(render([{ name: 'Chair' }])).toContain('<h3')
    expect(render([{ name: 'Chair' }], { heading: '' })).toContain('<h2')
  })
})
