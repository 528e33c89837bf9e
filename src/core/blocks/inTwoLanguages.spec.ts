import type { Field } from 'payload'
import { toWords } from 'payload/shared'
import { blockRegistry } from '../../blocks/library'
import { inTwoLanguages } from './inTwoLanguages'
import { ICON_NAMES } from './icons'
import { spanishWords } from './spanishWords'

/** Not words: kinds of drawings, proportions, counts and words that are the same. */
const NO_WORDS =
  /^[\d :]+$|^(abstract|landscape|still-life|product|portrait|interface|storefront|pattern)$/

const textsOf = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => {
    const {
      admin,
      name,
      label,
      labels,
      options,
      fields: inner,
    } = field as unknown as {
      admin?: { description?: string; hidden?: boolean }
      name?: string
      label?: string | false
      labels?: { singular: string; plural: string }
      options?: (string | { label: string })[]
      fields?: Field[]
    }
    if (admin?.hidden) return []
    return [
      ...(label === false ? [] : [label ?? (name ? toWords(name) : '')]),
      ...(labels && field.type !== 'blocks' ? [labels.singular, labels.plural] : []),
      ...(options ?? []).map((option) =>
        typeof option === 'string' ? toWords(option) : option.label,
      ),
      admin?.description ?? '',
      ...textsOf(inner ?? []),
    ].filter((text): text is string => typeof text === 'string' && text !== '')
  })

describe('the forms of the bundled blocks', () => {
  it('have Spanish for all of their words', () => {
    const icons = new Set<string>(ICON_NAMES.flatMap((icon) => [icon, toWords(icon)]))
    const texts = new Set(blockRegistry.definitions.flatMap(({ fields }) => textsOf(fields)))
    expect(texts.size).toBeGreaterThan(100)
    const lacking = [...texts].filter(
      (text) => spanishWords[text] === undefined && !icons.has(text) && !NO_WORDS.test(text),
    )
    expect(lacking).toEqual([])
  })

  it('keep names, values and what has no Spanish', () => {
    const fields = inTwoLanguages([
      { name: 'pictureSide', type: 'select', options: ['start', 'zigzag'] },
      { name: 'nobodysWord', type: 'text', label: 'Nobody’s word' },
      { type: 'row', fields: [{ name: 'heading', type: 'text', label: false }] },
    ])
    expect(fields).toEqual([
      {
        name: 'pictureSide',
        type: 'select',
        label: { en: 'Picture Side', es: 'Lado de la imagen' },
        options: [{ value: 'start', label: { en: 'Start', es: 'Inicio' } }, 'zigzag'],
      },
      { name: 'nobodysWord', type: 'text', label: 'Nobody’s word' },
      { type: 'row', fields: [{ name: 'heading', type: 'text', label: false }] },
    ])
  })
})
