import { describeTexts } from '../../../../tests/helpers/describeTexts'
import { blockRegistry } from '../../../blocks/library'
import { spanishBlockNames } from '../../../core/blocks/spanishBlockNames'
import { en } from './en'
import { es } from './es'

describeTexts('the builder', {
  english: en,
  spanish: es,
  same: ['{{message}}', '1 error', 'HTML', 'Scripts', 'Formal', '{{input}} + {{output}} tokens'],
})

describe('the names of blocks', () => {
  it('are there in Spanish for every block of the library, and for no other', () => {
    const slugs = blockRegistry.definitions.map(({ slug }) => slug)
    expect(Object.keys(spanishBlockNames).sort()).toEqual([...slugs].sort())
  })

  it('differ from the English ones', () => {
    const same = blockRegistry.definitions
      .filter(({ slug, labels }) => spanishBlockNames[slug] === labels.singular)
      .map(({ slug }) => slug)
    expect(same).toEqual([])
  })
})
