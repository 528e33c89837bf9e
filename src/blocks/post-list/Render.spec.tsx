import { renderToStaticMarkup } from 'react-dom/server'
import type { PageSummary, RenderContext } from '../../core/blocks/types'
import { PostListRender } from './Render'

const render = (mode: RenderContext['mode'], posts: PageSummary[]): string =>
  renderToStaticMarkup(
    PostListRender({
      block: { blockType: 'postList', heading: 'Journal', under: '/journal' },
      context: {
        mode,
        locale: 'en-GB',
        timeZone: 'America/New_York',
        depth: 0,
        headingLevel: 2,
        link: () => ({ href: '/preview/journal/oil' }),
        picture: () => null,
        pages: () => posts,
      } as unknown as RenderContext,
    }),
  )

const post: PageSummary = {
  id: 'p1',
  path: '/journal/oil',
  title: 'Why we oil',
  publishedAt: '2026-03-01T02:00:00Z',
}

describe('PostListRender', () => {
  it('links posts as the surroundings resolve them, with the date in the site’s time zone', () => {
    const html = render('release', [post])
    expect(html).toContain('href="/preview/journal/oil"')
    expect(html).toContain('28 February 2026')
  })

  it('says in an editor that there are no posts, and is not there in a release', () => {
    expect(render('editor', [])).toContain('No published pages below /journal yet')
    expect(render('release', [])).toBe('')
  })

  it('leaves out a date that is none', () => {
    expect(render('release', [{ ...post, publishedAt: 'soon' }])).not.toContain('Invalid')
  })
})
