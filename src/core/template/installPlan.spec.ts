import { createInstallPlan, type InstallRecord } from './installPlan'
import { parseManifest } from './manifestSchema'
import { resolveAssets, resolvePageLinks } from './resolveReferences'
import { richText, specManifest, type Draft } from './specFixtures'

const counter = (prefix = 'id'): (() => string) => {
  let count = 0
  return () => `${prefix}-${(count += 1)}`
}

const brand = { name: 'Rye & Co', contact: { phone: '+44 20 7946 0018' } }
const manifest = parseManifest(specManifest())

const plan = ({ existing, answers }: { existing?: InstallRecord; answers?: unknown } = {}) =>
  createInstallPlan({ manifest, answers, brand, idFactory: counter(), existing })

describe('createInstallPlan', () => {
  it('gives pages with ids, values and markers, and no keys', () => {
    const { pages } = plan({ answers: { speciality: 'rye' } })
    expect(pages[0]).toEqual({
      key: 'home',
      path: '/',
      title: 'Home',
      seo: {
        title: 'Rye & Co: rye baked at night',
        description: 'Fresh bread from six in the morning until the shelves are empty.',
      },
      layout: [
        {
          id: 'id-1',
          blockVersion: 1,
          blockType: 'hero',
          heading: 'rye from Rye & Co',
          rows: [{ day: 'Tuesday', from: '06:00' }],
          actions: [{ label: 'Find us', page: { $page: 'visit' }, anchor: 'hours' }],
        },
        expect.objectContaining({ blockType: 'section' }),
      ],
    })
    expect(JSON.stringify(pages)).toContain(JSON.stringify(richText('We bring rye.')))
  })

  it('hands on what is locked', () => {
    const locked = specManifest() as never as Draft
    locked.pages[1].contentOnly = true
    locked.pages[0].layout[0].lock = 'content'
    locked.pages[0].layout[0].lockedFields = ['heading']
    const { pages } = createInstallPlan({
      manifest: parseManifest(locked),
      brand,
      idFactory: counter(),
    })
    expect(pages.map(({ contentOnly }) => contentOnly)).toEqual([undefined, true])
    expect(pages[0]?.layout[0]).toMatchObject({ lock: 'content', lockedFields: ['heading'] })
  })

  it('records answers, brand, and which block came from which key', () => {
    const { record, pages } = plan()
    expect(record).toMatchObject({ templateId: 'corner-bakery', version: '1.0.0', brand })
    expect(record.answers.speciality).toBe('sourdough')
    expect(Object.values(record.pages.home?.blocks ?? {}).sort()).toEqual([
      'delivery',
      'delivery-text',
      'opening',
    ])
    expect(record.pages.home?.blocks[pages[0]?.layout[0]?.id ?? '']).toBe('opening')
    expect(record.pages.home?.base).toMatch(/^[0-9a-f]{64}$/)
  })

  it('leaves out what its condition leaves out', () => {
    const { pages } = plan({ answers: { delivers: false } })
    expect(pages[0]?.layout).toHaveLength(1)
  })

  it('has the same base hash for the same input and another for other answers', () => {
    const base = (answers: unknown): string | undefined => plan({ answers }).record.pages.home?.base
    expect(base({})).toBe(base({}))
    expect(base({})).not.toBe(base({ speciality: 'rye' }))
  })

  it('links the navigation and drops what the brand does not have', () => {
    const { navigation } = plan()
    expect(navigation.header).toEqual([{ label: 'Visit', page: { $page: 'visit' } }])
    expect(navigation.footer[0]?.links).toEqual([
      { label: '+44 20 7946 0018', type: 'url', url: 'tel:+442079460018' },
    ])
    const nameOnly = createInstallPlan({ manifest, brand: { name: 'A' }, idFactory: counter() })
    expect(nameOnly.navigation.footer[0]?.links).toEqual([])
  })

  it('creates nothing twice when it runs again', () => {
    const first = plan()
    const second = plan({ existing: first.record })
    expect(second.pages).toEqual([])
    expect(second.kept).toEqual(['home', 'visit'])
    expect(second.record).toEqual(first.record)
  })

  it('creates the rest after an unfinished run, with the brand it was begun with', () => {
    const first = plan()
    const existing = { ...first.record, pages: { home: first.record.pages.home! } }
    const second = createInstallPlan({
      manifest,
      brand: { name: 'Renamed' },
      idFactory: counter('new'),
      existing,
    })
    expect(second.pages.map(({ key, seo }) => [key, seo.title])).toEqual([
      ['visit', 'Visit Rye & Co today'],
    ])
    expect(second.record.pages.home).toEqual(existing.pages.home)
  })

  it('refuses to go on with other answers, another version or another template', () => {
    const { record } = plan()
    expect(() => plan({ existing: record, answers: { speciality: 'rye' } })).toThrow(
      /other answers/,
    )
    expect(() => plan({ existing: { ...record, version: '0.9.0' } })).toThrow(/upgrade/)
    expect(() => plan({ existing: { ...record, templateId: 'other' } })).toThrow(/was made from/)
  })

  it('refuses answers that miss the schema', () => {
    expect(() => plan({ answers: { plan: 'gold' } })).toThrow(/must be one of/)
  })
})

describe('resolvePageLinks and resolveAssets', () => {
  const ids = { visit: '42' }

  it('put ids in the place of markers, in rich text too', () => {
    const tree = {
      link: { page: { $page: 'visit' } },
      text: {
        root: {
          type: 'root',
          children: [{ fields: { doc: { relationTo: 'pages', value: { $page: 'visit' } } } }],
        },
      },
      media: { $asset: 'assets/a.png' },
    }
    expect(resolveAssets(resolvePageLinks(tree, ids), { 'assets/a.png': 'm1' })).toEqual({
      link: { page: '42' },
      text: {
        root: {
          type: 'root',
          children: [{ fields: { doc: { relationTo: 'pages', value: '42' } } }],
        },
      },
      media: 'm1',
    })
  })

  it.each(['gone', 'constructor', 'toString'])('refuse the unknown key %s', (key) => {
    expect(() => resolvePageLinks([{ $page: key }], ids)).toThrow(/does not have/)
  })
})
