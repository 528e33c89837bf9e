import { scriptJson } from './html'
import { canonicalUrl, isIndexable, robotsTxt, sitemapXml } from './seoFiles'
import { page, siteInput } from './siteFixture'
import { structuredData } from './structuredData'

const { site, brand } = siteInput()

describe('sitemapXml', () => {
  it('lists what may be listed, with the time of the last change', () => {
    const xml = sitemapXml(
      [
        page(),
        page({ path: '/a&b', updatedAt: null }),
        page({ path: '/hidden', seo: { noindex: true } }),
        page({ path: '/copy', seo: { canonical: 'https://elsewhere.test/' } }),
      ],
      site,
    )
    expect(xml.match(/<loc>.*?<\/loc>/g)).toEqual([
      '<loc>http://fir.localhost:3000/</loc>',
      '<loc>http://fir.localhost:3000/a&amp;b</loc>',
    ])
    expect(xml.match(/<lastmod>/g)).toHaveLength(1)
    expect(xml).toContain('<lastmod>2026-01-02T03:04:05.000Z</lastmod>')
  })
  it('is empty for a site that is kept out', () => {
    expect(isIndexable(page(), { ...site, noindex: true })).toBe(false)
    expect(robotsTxt({ ...site, noindex: true })).not.toContain('Sitemap')
    expect(robotsTxt(site)).toContain('Sitemap: http://fir.localhost:3000/sitemap.xml')
  })
  it('takes no canonical address that is none', () => {
    for (const canonical of ['javascript:alert(1)', 'x', '/about', 'https://'])
      expect(canonicalUrl(page({ seo: { canonical } }), site)).toBe('http://fir.localhost:3000/')
  })
})

describe('structuredData', () => {
  const graph = (path: string, blocks: never[]): Record<string, unknown>[] =>
    (structuredData({
      site,
      brand,
      page: { path, title: 'Here' },
      ancestors: path === '/' ? [] : [{ path: '/', title: 'Home' }],
      blocks,
    })?.['@graph'] ?? []) as Record<string, unknown>[]

  it('has the organisation at home and the way there elsewhere', () => {
    expect(graph('/', []).map((thing) => thing['@type'])).toEqual(['Organization', 'WebSite'])
    expect(graph('/here', [])).toMatchObject([
      {
        '@type': 'BreadcrumbList',
        itemListElement: [{ position: 1 }, { position: 2, name: 'Here' }],
      },
    ])
  })
  it('has products only with a price that is a number', () => {
    const products = [
      { name: 'A', price: '52.50' },
      { name: 'B', price: 'on request' },
      null,
      { price: 3 },
    ]
    const things = graph('/here', [{ blockType: 'productGrid', products }] as never)
    expect(things.slice(1)).toMatchObject([
      { name: 'A', offers: { price: '52.50', priceCurrency: 'EUR' } },
    ])
  })
  it('survives blocks whose lists are no lists', () => {
    const blocks = [{ blockType: 'faq', items: 'x' }, { blockType: 'productGrid' }]
    expect(graph('/here', blocks as never)).toHaveLength(1)
  })
})

it('scriptJson can neither end its element nor open a comment', () => {
  const value = { a: '</script><!-- ]]>\u2028\u2029&' }
  const json = scriptJson(value)
  expect(json).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(json)).toEqual(value)
})
