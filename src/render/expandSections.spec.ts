import { blockRegistry as registry } from '../blocks/library'
import type { BlockData } from '../core/blocks/types'
import { expandSections } from './expandSections'
import { prepareSite } from './prepareSite'
import { renderPage } from './renderPage'
import { page, siteInput } from './siteFixture'
import type { SectionInput, SiteInput } from './types'

const heading = (id: string, text = id): BlockData => ({ id, blockType: 'heading', text })
const reference = (id: string, section: unknown = 's1'): BlockData => ({
  id,
  blockType: 'sharedSection',
  section,
})

const sectionOf = (layout: unknown, more: Partial<SectionInput> = {}): SectionInput => ({
  id: 's1',
  name: 'Opening hours',
  layout,
  published: true,
  ...more,
})

const expand = (layout: unknown, section: SectionInput | null, pageId = 'p') =>
  expandSections({
    pageId,
    layout,
    registry,
    sections: new Map(section ? [[section.id, section]] : []),
  })

const blocksOf = (layout: unknown): BlockData[] => layout as BlockData[]
const idsOf = (layout: unknown): unknown[] => blocksOf(layout).map(({ id }) => id)

const render = (layout: BlockData[], section: SectionInput | null, mode: SiteInput['mode']) => {
  const site = prepareSite({
    ...siteInput({ pages: [page({ layout })] }),
    registry,
    mode,
    sections: new Map(section ? [[section.id, section]] : []),
  })
  return renderPage(site, site.pages[0]!)
}

describe('expandSections', () => {
  it('puts a section’s blocks in the place of the one that stands for it, with what they hold', () => {
    const stack = { id: 't', blockType: 'section', content: [heading('x')] }
    const { layout, origins } = expand(
      [heading('a'), reference('r'), heading('b')],
      sectionOf([stack]),
    )
    expect(layout).toEqual([heading('a'), stack, heading('b')])
    expect([...origins]).toEqual([
      ['t', { block: 'r', section: 'Opening hours' }],
      ['x', { block: 'r', section: 'Opening hours' }],
    ])
  })

  it('leaves a layout without references as it is, whatever it is', () => {
    for (const value of [null, 'x', 7, [null, 1], [heading('a')]])
      expect(expand(value, sectionOf([heading('x')])).layout).toBe(value)
  })

  it('gives a second copy on the same page ids of its own that stay, and the first pictures', () => {
    const twice = [reference('r1'), reference('r2')]
    const once = expand(twice, sectionOf([heading('x')]))
    const [first, second] = blocksOf(once.layout)
    expect(first).toEqual(heading('x'))
    expect(second).toMatchObject({ sourceId: 'x', text: 'x' })
    expect(second?.id).not.toBe('x')
    expect(expand(twice, sectionOf([heading('x')])).layout).toEqual(once.layout)
  })

  it('gives a form on each page an id of its own', () => {
    const form = { id: 'f', blockType: 'contactForm', fields: [] }
    const ids = ['p', 'q'].flatMap((id) =>
      idsOf(expand([reference('r')], sectionOf([form]), id).layout),
    )
    expect(new Set(ids).size).toBe(2)
    expect(ids).not.toContain('f')
  })

  it('keeps the reference where the section is gone, unpublished or holds another', () => {
    const unresolved = (section: SectionInput | null): unknown =>
      blocksOf(expand([reference('r')], section).layout)[0]?.unresolved
    expect(unresolved(null)).toBe('missing')
    expect(unresolved(sectionOf([], { published: false }))).toBe('unpublished')
    expect(unresolved(sectionOf([reference('r')]))).toBe('nested')
  })
})

describe('a page with a shared section', () => {
  it('comes out byte for byte as with the section’s blocks themselves', () => {
    const blocks = [heading('x', 'We open at eight')]
    const shared = render([reference('r')], sectionOf(blocks), 'release')
    expect(shared.html).toBe(render(blocks, null, 'release').html)
    expect(shared.html).toContain('We open at eight')
  })

  it.each([
    ['gone', null, 'There is no shared section s1 any more'],
    ['unpublished', sectionOf([], { published: false }), '"Opening hours" is not published'],
    ['recursive', sectionOf([reference('r')]), 'holds another shared section'],
  ])('is no release and says so in a preview when it is %s', (_, section, message) => {
    const release = render([reference('r')], section, 'release')
    expect(release.issues).toContainEqual(
      expect.objectContaining({
        level: 'error',
        code: 'missing_section',
        block: 'r',
        message: expect.stringContaining(message) as string,
      }),
    )
    expect(release.html).not.toContain('tb-missing')
    const preview = render([reference('r')], section, 'preview')
    expect(preview.html).toContain(message.replaceAll('"', '&quot;'))
  })

  it('names the section and its block on the page for what is wrong inside', () => {
    const broken = sectionOf([{ id: 'x', blockType: 'heading', text: 'x'.repeat(2000) }])
    const { issues } = render([reference('r')], broken, 'release')
    expect(issues).toContainEqual(
      expect.objectContaining({
        level: 'error',
        block: 'r',
        blockType: 'sharedSection',
        message: expect.stringContaining(
          'In the shared section "Opening hours", heading, field text',
        ) as string,
      }),
    )
  })
})
