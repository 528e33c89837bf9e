import { createHash } from 'node:crypto'
import type { FindingLevel, TemplateReport } from './report'
import { specManifest, specRegistry, type Draft } from './specFixtures'
import { validateTemplate } from './validateTemplate'

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2])
const pngHash = createHash('sha256').update(png).digest('hex')

const validate = (change: (manifest: Draft) => void = () => {}): Promise<TemplateReport> => {
  const manifest = specManifest() as never as Draft
  change(manifest)
  return validateJson(manifest)
}

const validateJson = (manifest: unknown): Promise<TemplateReport> =>
  validateTemplate({
    manifest,
    registry: specRegistry(),
    engineVersion: '0.1.0',
    validateLayout: ({ layout }) =>
      layout.flatMap((block) =>
        String(block.heading ?? '').length > 80
          ? [{ block: block.id, field: 'heading', message: 'is too long' }]
          : [],
      ),
    readAsset: async (path) => (path === 'assets/a.png' ? png : null),
  })

const home = (manifest: Draft): Draft => manifest.pages[0]
const asset = { path: 'assets/a.png', sha256: pngHash, alt: 'A loaf', mimeType: 'image/png' }

describe('validateTemplate', () => {
  it('finds nothing but features in a valid template', async () => {
    const report = await validate()
    expect(report.findings.filter(({ level }) => level !== 'feature')).toEqual([])
    expect(report.ok).toBe(true)
  })

  const cases: [string, FindingLevel, string, (manifest: Draft) => void][] = [
    ['an unknown key', 'fatal', 'schema', (m) => (m.hooks = [])],
    ['another engine', 'fatal', 'engines', (m) => (m.engines.tausestack = '^9')],
    ['an undeclared variable', 'error', 'undeclared-variable', (m) => (home(m).title = '{{nope}}')],
    [
      'an undeclared variable in a condition',
      'error',
      'undeclared-variable',
      (m) => (home(m).layout[1].$if.var = 'nope'),
    ],
    ['a broken placeholder', 'error', 'placeholder', (m) => (home(m).title = 'a {{ b')],
    ['a boolean as text', 'error', 'placeholder', (m) => (home(m).title = '{{delivers}}')],
    [
      'a placeholder in a default',
      'error',
      'placeholder',
      (m) => (m.variables.properties.speciality.default = '{{plan}}'),
    ],
    [
      'a placeholder in a rich text type',
      'error',
      'placeholder',
      (m) => (home(m).layout[1].then.content[0].content.root.children[0].tag = '{{speciality}}'),
    ],
    [
      'an unknown directive',
      'error',
      'directive',
      (m) => (home(m).layout[0].text = { $eval: '1' }),
    ],
    [
      'an incomplete condition',
      'error',
      'directive',
      (m) => (home(m).layout[0].text = { $if: { var: 'plan' } }),
    ],
    [
      'a condition with code',
      'error',
      'directive',
      (m) => (home(m).layout[0].text = { $if: { var: 'plan', not: 1 }, then: 1 }),
    ],
    ['an unused variable', 'warning', 'unused-variable', (m) => (home(m).layout[0].rows = [])],
    [
      'a text without a limit',
      'warning',
      'variable-length',
      (m) => {
        delete m.variables.properties.speciality.maxLength
        home(m).layout[0].heading = 'Bread'
      },
    ],
    [
      'an unknown block',
      'error',
      'unknown-block',
      (m) => (home(m).layout[0].blockType = 'carousel'),
    ],
    [
      'a block that stands for what a tenant keeps',
      'error',
      'reference-block',
      (m) => (home(m).layout[0].blockType = 'sharedSection'),
    ],
    ['a block that is not listed', 'error', 'blocks-list', (m) => delete m.blocks.hero],
    ['a listed block that is not used', 'warning', 'blocks-list', (m) => (m.blocks.image = 1)],
    [
      'a block newer than this installation has',
      'error',
      'block-version',
      (m) => (m.blocks.hero = 2),
    ],
    [
      'a field the block refuses',
      'error',
      'block-fields',
      (m) => (home(m).layout[0].heading = 'x'.repeat(90)),
    ],
    [
      'a field that long answers overflow',
      'error',
      'block-fields',
      (m) => (home(m).layout[0].heading = '{{speciality}}{{speciality}}{{speciality}}'),
    ],
    [
      'two blocks with one key',
      'error',
      'duplicate-key',
      (m) => (home(m).layout[1].then.key = 'opening'),
    ],
    ['two pages with one key', 'error', 'duplicate-key', (m) => (m.pages[1].key = 'home')],
    ['two pages with one path', 'error', 'duplicate-path', (m) => (m.pages[1].path = '/')],
    ['no home page', 'error', 'home-page', (m) => (home(m).path = '/start')],
    ['a page too deep', 'warning', 'page-depth', (m) => (m.pages[1].path = '/a/b/c/d')],
    ['no main heading', 'error', 'one-h1', (m) => (m.pages[1].layout[0].level = '2')],
    [
      'two main headings',
      'error',
      'one-h1',
      (m) => home(m).layout[1].then.content.push({ key: 'h', blockType: 'heading', level: 1 }),
    ],
    ['a short title for search', 'warning', 'seo-title', (m) => (m.pages[1].seo.title = 'Visit')],
    [
      'a long description',
      'warning',
      'seo-description',
      (m) => (home(m).seo.description = 'x'.repeat(200)),
    ],
    [
      'a link to no page',
      'error',
      'broken-link',
      (m) => (home(m).layout[0].actions[0].page = 'gone'),
    ],
    [
      'a navigation link to no page',
      'error',
      'broken-link',
      (m) => (m.navigation.header[0].page = 'gone'),
    ],
    [
      'a link to no anchor',
      'error',
      'broken-anchor',
      (m) => (home(m).layout[0].actions[0].anchor = 'gone'),
    ],
    [
      'an address without its type',
      'error',
      'broken-link',
      (m) => (m.navigation.header[0] = { label: 'X', url: 'https://x.example' }),
    ],
    [
      'a path without a page',
      'error',
      'broken-link',
      (m) => (m.navigation.header[0] = { label: 'X', type: 'url', url: '/gone' }),
    ],
    [
      'a script as an address',
      'error',
      'broken-link',
      (m) => (m.navigation.header[0] = { label: 'X', type: 'url', url: 'javascript:alert(1)' }),
    ],
    [
      'a path in place of a key',
      'warning',
      'link-by-path',
      (m) => (m.navigation.header[0] = { label: 'X', type: 'url', url: '/visit' }),
    ],
    [
      'a mail link without an address',
      'error',
      'empty-link',
      (m) => (m.navigation.header[0] = { label: 'X', type: 'url', url: 'mailto:{{brand.email}}' }),
    ],
    [
      'a rich text link to no page',
      'error',
      'broken-link',
      (m) =>
        home(m).layout[1].then.content[0].content.root.children.push({
          type: 'link',
          fields: { doc: { relationTo: 'pages', value: 'gone' } },
        }),
    ],
    [
      'a picture without alt',
      'warning',
      'missing-alt',
      (m) => (home(m).layout[0].picture = { art: 'abstract' }),
    ],
    [
      'a file that is not listed',
      'error',
      'asset',
      (m) => (home(m).layout[0].picture = { media: { $asset: 'assets/b.png' }, alt: '' }),
    ],
    [
      'a document of another site',
      'error',
      'asset',
      (m) => (home(m).layout[0].picture = { media: '42', alt: '' }),
    ],
    [
      'a file with another hash',
      'error',
      'asset',
      (m) => (m.assets = [{ ...asset, sha256: '0'.repeat(64) }]),
    ],
    [
      'a file of another type',
      'error',
      'asset',
      (m) => (m.assets = [{ ...asset, mimeType: 'image/webp' }]),
    ],
    [
      'a file that is missing',
      'error',
      'asset',
      (m) => (m.assets = [{ ...asset, path: 'assets/gone.png' }]),
    ],
    ['a file that is not used', 'warning', 'unused-asset', (m) => (m.assets = [asset])],
    ['filler', 'error', 'filler-text', (m) => (home(m).layout[0].text = 'Lorem ipsum dolor')],
    [
      'a sentence that loses a word',
      'warning',
      'empty-variable',
      (m) => (home(m).layout[0].text = 'Call {{brand.phone}} now'),
    ],
    [
      'a preset that misses the schema',
      'error',
      'preset',
      (m) => (m.presets[0].variables.plan = 'gold'),
    ],
    [
      'a default that misses the schema',
      'error',
      'expansion',
      (m) => (m.variables.properties.plan.default = 'gold'),
    ],
    ['weak contrast', 'warning', 'contrast', (m) => (m.style.palette.text = '#ffffff')],
  ]
  it.each(cases)('reports %s as %s %s', async (_, level, rule, change) => {
    const report = await validate(change)
    expect(report.findings.map((found) => `${found.level} ${found.rule}`)).toContain(
      `${level} ${rule}`,
    )
    if (level === 'error' || level === 'fatal') expect(report.ok).toBe(false)
    else expect(report.ok).toBe(true)
  })

  it('names page, block and field', async () => {
    const { findings } = await validate((m) => (home(m).layout[0].text = 'lorem ipsum'))
    expect(findings[0]).toMatchObject({ page: 'home', block: 'opening', field: 'text' })
  })

  it('points to a locked field that the block has not, and lets those be that it has', async () => {
    const { findings } = await validate((m) => {
      home(m).layout[0].lockedFields = ['hiddenOn', 'headline']
    })
    expect(findings.filter(({ level }) => level !== 'feature')).toMatchObject([
      {
        level: 'error',
        rule: 'locked-field',
        page: 'home',
        block: 'opening',
        field: 'lockedFields.1',
        message: expect.stringContaining('"headline"'),
      },
    ])
  })

  it('reports what several trials find once', async () => {
    const { findings } = await validate((m) => (m.navigation.header[0].page = 'gone'))
    expect(findings.filter(({ rule }) => rule === 'broken-link')).toHaveLength(1)
  })

  it('accepts a file that is listed, right and used', async () => {
    const { findings } = await validate((m) => {
      m.assets = [asset]
      home(m).layout[0].picture = { media: { $asset: asset.path } }
    })
    expect(findings.filter(({ level }) => level !== 'feature')).toEqual([])
  })

  it.each([null, 7, 'text', [], JSON.parse('{"__proto__":{}}')])(
    'reports %j as fatal and does not throw',
    async (json) => {
      const report = await validateJson(json)
      expect(report.findings[0]).toMatchObject({ level: 'fatal', rule: 'schema' })
    },
  )
})
