import { createHash } from 'node:crypto'
import { blockDefinitions, blockRegistry } from '../blocks/library'
import { renderNotice } from './noticePages'
import { preparePage, prepareSite } from './prepareSite'
import { renderPage } from './renderPage'
import { note, page, registry, siteInput } from './siteFixture'
import type { PageInput, RenderedPage, SiteInput } from './types'

const render = (one: Partial<PageInput>, more: Partial<SiteInput> = {}): RenderedPage => {
  const input = siteInput({ pages: [page(one), page({ id: 'about', path: '/about' })], ...more })
  const site = prepareSite(input)
  return renderPage(site, site.pagesById.get(one.id ?? 'home')!)
}

const policyOf = ({ headers }: RenderedPage): string => headers['content-security-policy'] ?? ''

describe('renderPage', () => {
  it('writes one HTML file with its head in place', () => {
    const { html } = render({})
    expect(html).toMatch(
      /^<!doctype html><html lang="en" data-character="editorial" data-scheme="auto"><head><meta charset="utf-8">/,
    )
    for (const part of [
      '<title>Fir &amp; Oak – Furniture</title>',
      '<meta name="description" content="A workshop">',
      '<link rel="canonical" href="http://fir.localhost:3000/">',
      'rel="preload"',
      'property="og:image" content="http://fir.localhost:3000/_assets/',
      'name="theme-color"',
      '<main id="main">',
    ])
      expect(html).toContain(part)
    expect(/ style="|noindex| on[a-z]+=/.exec(html)).toBeNull()
  })

  it('has no script and forbids scripts where no block needs one', () => {
    const rendered = render({})
    expect(rendered.html).not.toMatch(/<script(?! type="application\/ld\+json")/)
    expect(policyOf(rendered)).not.toContain('script-src')
    expect(policyOf(rendered)).toContain("form-action 'none'")
  })

  it('allows exactly the script that is on the page', () => {
    const rendered = render({ layout: [{ blockType: 'contactForm', id: 'f1', fields: [] }] })
    const script = /<script>([\s\S]*)<\/script><\/body>/.exec(rendered.html)?.[1] ?? ''
    const hash = createHash('sha256').update(script).digest('base64')
    expect(script).toContain('dataset.ready')
    expect(script).not.toContain('</script')
    expect(policyOf(rendered)).toContain(`script-src 'sha256-${hash}'`)
    expect(policyOf(rendered)).toContain("connect-src 'self'; form-action 'self'")
    expect(rendered.forms).toMatchObject([{ id: 'f1', kind: 'contact', path: '/' }])
    expect(rendered.html).toContain('action="/_forms/f1"')
  })

  it('lets only well-formed origins frame the page', () => {
    const frameAncestors = ['http://localhost:3000', "https://x.test; script-src 'unsafe-inline'"]
    expect(policyOf(render({}, { frameAncestors }))).toMatch(
      /frame-ancestors 'self' http:\/\/localhost:3000$/,
    )
  })

  it('escapes texts in the body, the head and the structured data', () => {
    const evil = `</script><script>alert(1)</script>"><img src=x onerror=alert(1)>`
    const { html } = render(
      {
        id: 'about',
        path: '/about',
        title: evil,
        seo: { title: evil, description: evil, canonical: 'javascript:alert(1)' },
        layout: [note({ text: evil })],
      },
      {
        pages: [
          page(),
          page({
            id: 'about',
            path: '/about',
            title: evil,
            seo: { title: evil, description: evil, canonical: 'javascript:alert(1)' },
            layout: [note({ text: evil })],
          }),
        ],
      },
    )
    expect(html).not.toMatch(/<script>|<img|javascript:/)
    expect(html.match(/<script /g)).toHaveLength(1)
    const json = /ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? ''
    expect(JSON.stringify(JSON.parse(json))).toContain('alert(1)')
  })

  it('links an uploaded picture with sources, sizes and its place', () => {
    const { html, assets } = render({
      layout: [{ blockType: 'photo', id: 'p', picture: { media: 'm1' } }, note()],
    })
    expect(html).toMatch(
      /<source type="image\/avif" srcSet="\S+\.avif 400w, \S+\.avif 800w" sizes="100vw"\/>/i,
    )
    expect(html).toMatch(/<source type="image\/webp"/)
    expect(html).toMatch(/<img[^>]*alt="A stool"[^>]*loading="lazy"[^>]*width="1600" height="1200"/)
    expect(html).toContain('tb-ratio-16-9 tb-focal-x-20')
    expect(assets.map(({ type }) => type).sort()).toEqual([
      'image/avif',
      'image/avif',
      'image/jpeg',
      'image/jpeg',
      'image/webp',
    ])
  })

  it('draws art for both schemes, the same for the same seed', () => {
    const picture = { art: 'product', seed: 'stool' }
    const layout = [{ blockType: 'photo', id: 'p', picture }, note()]
    const { html, assets } = render({ layout })
    expect(html).toMatch(
      /<source srcSet="\/_assets\/\w+\.svg" media="\(prefers-color-scheme: dark\)"\/>/i,
    )
    expect(html).toMatch(/<img[^>]*width="1200" height="675"/)
    expect(assets.filter(({ type }) => type === 'image/svg+xml')).toHaveLength(2)
    expect(
      render({ layout: [{ ...layout[0], id: 'other' }, note()] }).assets.map((a) => a.path),
    ).toEqual(assets.map((a) => a.path))
  })

  it('reports what is missing with page, block and kind, and goes on', () => {
    const { html, issues } = render({
      layout: [
        note({ link: { type: 'page', page: 'gone', label: 'Away' } }),
        { blockType: 'photo', id: 'p', picture: { media: 'lost' } },
      ],
      seo: { description: 'A workshop', image: 'lost' },
    })
    expect(html).toContain('Hello')
    expect(issues).toMatchObject([
      {
        level: 'warning',
        code: 'missing_media',
        page: '/',
        block: 'p',
        blockType: 'photo',
        field: 'picture.media',
      },
      { level: 'warning', code: 'missing_media', page: '/', field: 'seo.image' },
      { level: 'warning', code: 'broken_link', page: '/', block: 'n1', blockType: 'note' },
    ])
  })

  it('reports a missing logo once for the site', () => {
    const brand = { ...siteInput().brand, logo: { media: 'lost' } }
    const missing = { level: 'warning', code: 'missing_media', page: '/', field: 'brand.logo' }
    expect(render({}, { brand }).issues).toMatchObject([missing])
    const site = prepareSite(siteInput({ brand }))
    expect(renderPage(site, site.pagesById.get('about')!).issues).toEqual([])
  })

  it('refuses an unsafe address', () => {
    const { html, issues } = render({
      layout: [note({ link: { type: 'url', url: 'javascript:alert(1)' } })],
    })
    expect(html).not.toContain('javascript:')
    expect(issues).toMatchObject([{ level: 'error', code: 'unsafe_url', block: 'n1' }])
  })

  it('fails a release for an unknown block and shows it in a preview', () => {
    const layout = [note(), { blockType: 'gone', id: 'x' }]
    const release = render({ layout })
    expect(release.issues).toMatchObject([{ level: 'error', code: 'unknown_block', block: 'x' }])
    expect(release.html).not.toContain('tb-missing')
    const preview = render({ layout }, { mode: 'preview' })
    expect(preview.html).toContain('class="tb-missing"')
    expect(preview.html).toContain('Hello')
  })

  it('names the block whose Render throws and renders the others', () => {
    const { html, issues } = render({ layout: [note({ text: 'throw' }), note({ id: 'n2' })] })
    expect(html).toContain('Hello')
    expect(issues).toMatchObject([{ level: 'error', code: 'render_failed', block: 'n1' }])
  })

  it('keeps drafts out of search engines and puts styles into the page for a preview', () => {
    const input = siteInput({
      mode: 'preview',
      basePath: '/_preview/t',
      pages: [
        page({ layout: [note({ link: { type: 'page', page: 'about' } })] }),
        page({ id: 'about', path: '/about' }),
      ],
    })
    const site = prepareSite(input)
    const { html, headers } = renderPage(site, site.pagesById.get('home')!, { inline: true })
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(headers['x-robots-tag']).toBe('noindex')
    expect(html).toContain('href="/_preview/t/about"')
    expect(html).not.toContain('rel="stylesheet"')
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'sha256-${hash}'`)
    expect(html.replace(style, '')).not.toMatch(/["(]\/_assets/)
  })

  it('does not change a byte between two runs', () => {
    const layout = [note(), { blockType: 'photo', picture: { art: 'product' } }]
    expect(render({ layout })).toMatchObject({ html: render({ layout }).html })
  })

  it('renders the defaults of every bundled block without an issue', () => {
    const layout = blockDefinitions
      .filter(({ reference }) => !reference)
      .map(({ slug, defaults }) => ({ ...defaults, blockType: slug, id: slug }))
    const { html, issues } = render({ layout }, { registry: blockRegistry })
    expect(issues.filter(({ level }) => level === 'error')).toEqual([])
    const markup = html.replace(/<script>[\s\S]*<\/script>/, '')
    expect(/ style="| on[a-z]+="|undefined|NaN|\[object/.exec(markup)).toBeNull()
  })
})

describe('prepareSite', () => {
  it('puts only the rules of used blocks into the stylesheet', () => {
    const { css } = prepareSite(siteInput())
    expect(css.text).toContain('.tb-note{color:red}')
    expect(css.text).not.toMatch(/tb-photo|tb-newest|tb-contact-form/)
    expect(css.path).toMatch(/^\/_assets\/[0-9a-f]{32}\.css$/)
  })
  it('finds blocks in slots, too', () => {
    const layout = [note({ more: [{ blockType: 'photo', id: 'p' }] })]
    expect(prepareSite(siteInput({ pages: [page({ layout })] })).css.text).toContain('.tb-photo{')
  })
  it('survives layouts that are no layouts', () => {
    for (const layout of [
      null,
      'x',
      7,
      {},
      [null, 1, { blockType: 3 }],
      JSON.parse('[{"blockType":"note","__proto__":{"x":1}}]'),
    ])
      expect(
        renderPage(
          prepareSite(siteInput()),
          preparePage({ page: page({ layout }), registry, media: new Map() }),
        ).html,
      ).toContain('<main')
  })
})

describe('renderNotice', () => {
  it('makes a 404 page that is not indexed and offers ways on', () => {
    const { html } = renderNotice(prepareSite(siteInput()), 'notFound')
    expect(html).toContain('<a href="/about">About</a>')
    expect(html).toContain('content="noindex"')
  })
  it('leaves a place for what is wrong with a form', () => {
    const { html } = renderNotice(prepareSite(siteInput()), 'error')
    expect(html.split('<!--tause:errors-->')).toHaveLength(2)
  })
  it('speaks the language of the site', () => {
    const input = siteInput()
    const site = prepareSite({ ...input, site: { ...input.site, locale: 'es-MX' } })
    expect(renderNotice(site, 'success').html).toContain('Gracias')
  })
})
