import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { blockDefinitions } from '../../blocks/library'
import { blockJsonSchema, layoutJsonSchema } from './jsonSchema'
import type { SchemaMode } from './jsonSchemaFields'
import { lexicalFromParts } from './lexicalFromParts'
import { createBlockRegistry } from './registry'
import { validateLayout } from './validateBlocks'

const registry = createBlockRegistry(blockDefinitions)

const newAjv = (): Ajv2020 => {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    inlineRefs: false,
  })
  ;(addFormats as unknown as (instance: Ajv2020) => void)(ajv)
  return ajv
}

const compile = (schema: object): ValidateFunction => newAjv().compile(schema)

const ofBlock = (slug: string, mode: SchemaMode): ValidateFunction => {
  const definition = registry.get(slug)
  if (!definition) throw new Error(`No block "${slug}".`)
  return compile(blockJsonSchema({ definition, registry, mode }))
}

/** All blocks at once: compiling each with everything below it takes seconds. */
const shared = newAjv()
for (const mode of ['stored', 'model'] as const)
  shared.addSchema({ ...layoutJsonSchema({ registry, mode }), $id: mode })

const contents = blockDefinitions.filter(({ reference }) => !reference)
const slugs = contents.map(({ slug }) => slug)

describe('blockJsonSchema', () => {
  it.each(slugs)('accepts the defaults of %s as stored', (slug) => {
    const validate = shared.compile({ $ref: `stored#/$defs/${slug}` })
    validate(registry.get(slug)?.defaults)
    expect(validate.errors ?? []).toEqual([])
  })

  it.each(slugs)('offers a model no ids, versions and uploads of %s', (slug) => {
    const definition = registry.get(slug)!
    const text = JSON.stringify(blockJsonSchema({ definition, registry, mode: 'model' }))
    expect(() => shared.compile({ $ref: `model#/$defs/${slug}` })).not.toThrow()
    expect(text).not.toContain('"blockVersion"')
    expect(text).not.toMatch(/"properties":\{[^}]*"id":/)
    expect(text).not.toContain('"media"')
  })

  it('can be compiled on its own with all that its slots take', () => {
    const validate = ofBlock('columns', 'stored')
    expect(validate(registry.get('columns')?.defaults)).toBe(true)
  })

  it('refuses another block type, an unknown key, a missing, an over-long and a wrong value of a model', () => {
    const validate = ofBlock('heading', 'model')
    const base = { blockType: 'heading', text: 'A heading' }
    expect(validate(base)).toBe(true)
    expect(validate({ ...base, blockType: 'hero' })).toBe(false)
    expect(validate({ ...base, script: 'x' })).toBe(false)
    expect(validate({ blockType: 'heading' })).toBe(false)
    expect(validate({ ...base, text: 'x'.repeat(161) })).toBe(false)
    expect(validate({ ...base, size: 'gigantic' })).toBe(false)
    expect(validate({ ...base, text: null })).toBe(false)
  })

  it('takes rich text of a model as plain parts that become valid stored rich text', () => {
    const content = [
      { heading: 'Hours' },
      { paragraph: 'We open at **8**.' },
      { list: ['Mon', 'Tue'] },
    ]
    expect(ofBlock('richText', 'model')({ blockType: 'richText', content })).toBe(true)
    expect(ofBlock('richText', 'model')({ blockType: 'richText', content: 'text' })).toBe(false)
    const stored = {
      blockType: 'richText',
      content: lexicalFromParts([
        { heading: 'Hours' },
        { paragraph: 'We open at 8.' },
        { list: ['Mon', 'Tue'] },
      ]),
    }
    expect(ofBlock('richText', 'stored')(stored)).toBe(true)
    expect(validateLayout({ layout: [stored], registry })).toEqual([])
  })

  it('holds the definitions of all blocks that may stand below, and only those', () => {
    const definition = registry.get('section')!
    const { $defs } = blockJsonSchema({ definition, registry, mode: 'model' })
    expect(Object.keys($defs as object)).toContain('heading')
    expect(Object.keys($defs as object)).not.toContain('navbar')
    const leaf = blockJsonSchema({ definition: registry.get('heading')!, registry, mode: 'model' })
    expect(leaf.$defs).toEqual({})
  })
})

describe('layoutJsonSchema', () => {
  it('has blocks that stand for what is kept elsewhere in stored pages, and none for a model', () => {
    const slugsIn = (mode: 'stored' | 'model'): string[] =>
      Object.keys(layoutJsonSchema({ registry, mode }).$defs as object)
    expect(slugsIn('stored')).toContain('sharedSection')
    expect(slugsIn('model')).toEqual(slugs)
  })

  it('accepts a page of all defaults', () => {
    const validate = compile(layoutJsonSchema({ registry, mode: 'stored' }))
    validate(contents.map(({ defaults }) => ({ ...defaults, id: 'x', blockVersion: 1 })))
    expect(validate.errors ?? []).toEqual([])
  })

  it('refuses blocks that are unknown, not allowed or in the wrong slot', () => {
    const validate = compile(layoutJsonSchema({ registry, mode: 'stored', allow: ['section'] }))
    expect(validate([{ blockType: 'section', content: [] }])).toBe(true)
    expect(validate([{ blockType: 'gone' }])).toBe(false)
    expect(validate([{ blockType: 'navbar' }])).toBe(false)
    expect(validate([{ blockType: 'section', content: [{ blockType: 'navbar' }] }])).toBe(false)
    expect(validate({})).toBe(false)
  })
})
