import { isTauseError, type FieldIssue } from '../errors'
import { manifestIssues, parseManifest } from './manifestSchema'
import { specManifest, type Draft } from './specFixtures'

const issuesOf = (json: unknown): FieldIssue[] => {
  try {
    parseManifest(json)
  } catch (error) {
    if (isTauseError(error)) return error.issues
    throw error
  }
  return []
}
const pointersOf = (json: unknown): string[] => issuesOf(json).map(({ pointer }) => pointer)

const withVariable = (schema: unknown) =>
  specManifest({ variables: { type: 'object', properties: { name: schema } } })

describe('parseManifest', () => {
  it('returns a valid manifest unchanged', () => {
    expect(parseManifest(specManifest())).toEqual(specManifest())
  })

  it('points to every unknown key, also inside a page, a link and a condition', () => {
    const manifest = specManifest({ hooks: [] }) as never as Draft
    manifest.pages[0].script = 'x'
    manifest.navigation.header[0].onClick = 'x'
    manifest.pages[0].layout[1].$if.code = 'x'
    expect(pointersOf(manifest).sort()).toEqual([
      '/hooks',
      '/navigation/header/0/onClick',
      '/pages/0/layout/1/$if/code',
      '/pages/0/script',
    ])
  })

  it('points to a nested block without a key', () => {
    const manifest = specManifest() as never as Draft
    delete manifest.pages[0].layout[1].then.content[0].key
    expect(pointersOf(manifest)).toEqual(['/pages/0/layout/1/then/content/0/key'])
  })

  it('takes locks of blocks, nested ones too, and of pages, and points to those there are none of', () => {
    const manifest = specManifest() as never as Draft
    manifest.pages[1].contentOnly = true
    manifest.pages[0].layout[0].lock = 'all'
    manifest.pages[0].layout[0].lockedFields = ['heading']
    manifest.pages[0].layout[1].then.content[0].lock = 'content'
    expect(parseManifest(manifest)).toEqual(manifest)
    manifest.pages[0].layout[1].then.content[0].lock = 'half'
    manifest.pages[0].layout[1].then.content[0].lockedFields = ['content', 7]
    manifest.pages[1].contentOnly = 'yes'
    expect(pointersOf(manifest).sort()).toEqual([
      '/pages/0/layout/1/then/content/0/lock',
      '/pages/0/layout/1/then/content/0/lockedFields/1',
      '/pages/1/contentOnly',
    ])
  })

  it.each(['about', '/About', '/a//b', '/../etc', '/{{brand.name}}', '/a/'])(
    'refuses the path %s',
    (path) => {
      const manifest = specManifest() as never as Draft
      manifest.pages[1].path = path
      expect(pointersOf(manifest)).toEqual(['/pages/1/path'])
    },
  )

  it.each(['assets/../x.png', '/assets/x.png', 'assets/.env', 'x.png', 'assets\\x.png'])(
    'refuses the asset path %s',
    (path) => {
      const asset = { path, sha256: 'a'.repeat(64), alt: '', mimeType: 'image/png' }
      expect(pointersOf(specManifest({ assets: [asset] }))).toEqual(['/assets/0/path'])
    },
  )

  it('refuses keys that reach a prototype', () => {
    const json = JSON.parse(
      JSON.stringify(specManifest()).replace('"tags":[]', '"tags":[],"__proto__":{"polluted":1}'),
    )
    expect(issuesOf(json)).toEqual([{ pointer: '/__proto__', message: 'is a forbidden key' }])
    const nested = specManifest() as never as Draft
    nested.pages[0].layout[0].constructor = { prototype: 1 }
    expect(pointersOf(nested)).toEqual(['/pages/0/layout/0/constructor'])
  })

  it('refuses endless depth without running out of stack', () => {
    const json = JSON.parse(`${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`)
    expect(manifestIssues(json)[0]?.message).toMatch(/deeper than 64/)
  })

  it.each([null, 7, 'text', [], {}])('refuses %j', (json) => {
    expect(() => parseManifest(json)).toThrow(/is not valid/)
  })

  it('refuses a variable without a default, with a reference, or with a reserved name', () => {
    expect(pointersOf(withVariable({ type: 'string', title: 'Name' }))).toEqual([
      '/variables/properties/name/default',
    ])
    expect(
      pointersOf(withVariable({ type: 'string', title: 'N', default: '', $ref: 'http://x' })),
    ).toEqual(['/variables/properties/name/$ref'])
    const reserved = {
      type: 'object',
      properties: { page: { type: 'string', title: 'P', default: '' } },
    }
    expect(issuesOf(specManifest({ variables: reserved }))).not.toEqual([])
  })

  it.each(['(a+)+$', '(', 'a*b*c*d*e*'])('refuses the pattern %s', (pattern) => {
    const schema = { type: 'string', title: 'N', default: '', maxLength: 20, pattern }
    expect(pointersOf(withVariable(schema))).toEqual(['/variables/properties/name/pattern'])
  })
})
