import { blockDefinitions, blockRegistry } from '../blocks/library'
import { prepareSite } from './prepareSite'
import { renderMarked } from './renderMarked'
import { renderPage } from './renderPage'
import { page, siteInput } from './siteFixture'

const marked = (layout: object[]) => {
  const site = prepareSite({ ...siteInput({ pages: [page({ layout })] }), registry: blockRegistry })
  const prepared = site.pages[0]!
  return { ...renderMarked(site, prepared), plain: renderPage(site, prepared) }
}

describe('renderMarked', () => {
  it('renders every block of the library to the byte as a release does, and names it', () => {
    const layout = blockDefinitions.map(({ slug, defaults }) => ({
      ...defaults,
      blockType: slug,
      id: `id-${slug}`,
    }))
    const { rendered, plain, body } = marked(layout)
    expect(rendered.html).toBe(plain.html)
    for (const { id } of layout) expect(body).toContain(`<tb-block data-id="${id}">`)
    expect(body).not.toContain('<script')
    expect(body.match(/<tb-block /g)).toHaveLength(body.match(/<\/tb-block>/g)?.length ?? 0)
  })

  it('names the innermost block of each heading, with the text that is read out', () => {
    const heading = (id: string, text: string, level: string) => ({
      blockType: 'heading',
      id,
      text,
      level,
    })
    const { headings } = marked([
      {
        blockType: 'section',
        id: 's',
        heading: 'Around',
        content: [heading('deep', 'Fish & "chips" <today>', 'h3')],
      },
      heading('h', 'Behind', 'h2'),
    ])
    expect(headings).toEqual([
      { level: 2, text: 'Around', block: 's' },
      { level: 3, text: 'Fish & "chips" <today>', block: 'deep' },
      { level: 2, text: 'Behind', block: 'h' },
    ])
  })

  it('names the block that stands for a shared section, not those of the section', () => {
    const site = prepareSite({
      ...siteInput({
        pages: [page({ layout: [{ blockType: 'sharedSection', id: 'r', section: 's1' }] })],
      }),
      sections: new Map([
        [
          's1',
          {
            id: 's1',
            name: 'Offer',
            layout: [{ blockType: 'heading', id: 'inner', text: 'Offer', level: 'h2' }],
            published: true,
          },
        ],
      ]),
      registry: blockRegistry,
    })
    const { headings, body } = renderMarked(site, site.pages[0]!)
    expect(headings).toEqual([{ level: 2, text: 'Offer', block: 'r' }])
    expect(body).not.toContain('data-id="inner"')
  })

  it('is not fooled by a text that looks like its marks', () => {
    const text = '</tb-block><tb-block data-id="x"><h1>Not one</h1>'
    const { headings, rendered, plain } = marked([{ blockType: 'heading', id: 'h', text }])
    expect(headings).toEqual([{ level: 2, text, block: 'h' }])
    expect(rendered.html).toBe(plain.html)
  })
})
