import type { BlockData } from '../../blocks/types'
import type { AiLanguage, SectionKind } from '../kinds'
import { en } from './words/en'
import { es } from './words/es'
import type { LayoutReason } from './words/types'

/** One change of a page that is applied as it is. `block`: id of a block of the page's own list. */
export type LayoutChange =
  | { op: 'move'; block: string; to: number }
  | { op: 'remove'; block: string }
  | { op: 'tone'; block: string; tone: 'default' | 'muted' | 'contrast' | 'primary' }
  | { op: 'insert'; at: number; section: SectionKind }

export type Suggestion = { reason: string; change: LayoutChange }

export type LayoutTask = {
  /** Stored blocks with ids. */
  layout: readonly BlockData[]
  language: AiLanguage
  /** Ids of blocks whose text was measured to have too weak a contrast. */
  hardToRead?: readonly string[]
}

const FORMS = ['contactForm', 'newsletterForm']

/** Characters of running text that the loud brand colour bears. */
const LOUD_TEXT = 400

/** What rules of order, completeness and legibility say of a page, each with one change. */
export const suggestLayout = ({ layout, language, hardToRead = [] }: LayoutTask): Suggestion[] => {
  const words = (language === 'es' ? es : en).layout
  const suggestions: Suggestion[] = []
  const add = (reason: LayoutReason, change: LayoutChange): void => {
    // A locked block stays as it is.
    const target = 'block' in change ? layout.find(({ id }) => id === change.block) : undefined
    if (target?.lock && target.lock !== 'none') return
    suggestions.push({ reason: words[reason], change })
  }
  const indexOf = (type: string): number => layout.findIndex((block) => block.blockType === type)
  const idAt = (index: number): string => String(layout[index]?.id ?? '')
  const last = layout.length - 1
  const navbar = indexOf('navbar')
  const footer = indexOf('footer')
  const hero = indexOf('hero')
  const end = footer === last && footer >= 0 ? footer : layout.length

  if (navbar > 0) add('navbarFirst', { op: 'move', block: idAt(navbar), to: 0 })
  if (footer >= 0 && footer < last) add('footerLast', { op: 'move', block: idAt(footer), to: last })
  const top = navbar === 0 ? 1 : 0
  const opening = layout[top]?.blockType === 'alert' ? top + 1 : top
  if (hero < 0) add('addHero', { op: 'insert', at: opening, section: 'hero' })
  else if (hero > opening) add('heroFirst', { op: 'move', block: idAt(hero), to: opening })
  layout.forEach((block, index) => {
    if (block.blockType === 'hero' && index > hero)
      add('oneHero', { op: 'remove', block: idAt(index) })
  })

  const action = indexOf('callToAction')
  const content = layout.filter(({ blockType }) => !['navbar', 'footer'].includes(blockType)).length
  const form = layout.findIndex((block) => holds(block, FORMS))
  if (form < 0 && !layout.some((block) => /mailto:|tel:/.test(JSON.stringify(block))))
    add('addContact', { op: 'insert', at: end, section: 'contact' })
  if (action < 0 && form < 0 && content >= 3)
    add('addAction', { op: 'insert', at: end, section: 'callToAction' })
  if (action >= 0 && action <= opening + 1 && content >= 4)
    add('actionLate', { op: 'move', block: idAt(action), to: end - 1 })
  if (indexOf('faq') < 0 && !layout.some((block) => holds(block, ['faq']))) {
    const at = action > opening ? action : form > opening ? form : end
    if (content >= 4) add(content >= 6 ? 'longRun' : 'addFaq', { op: 'insert', at, section: 'faq' })
  }

  for (let index = opening + 1; index + 1 < end; index += 1) {
    const [one, two, three] = [layout[index - 1], layout[index], layout[index + 1]]
    if (one && two && three && toneOf(one) === 'default' && 'tone' in two)
      if (toneOf(two) === 'default' && toneOf(three) === 'default' && 'tone' in three) {
        add('sameTone', { op: 'tone', block: String(two.id), tone: 'muted' })
        index += 2
      }
  }
  for (const block of layout)
    if (hardToRead.includes(String(block.id)) && 'tone' in block && toneOf(block) !== 'default')
      add('weakContrast', { op: 'tone', block: String(block.id), tone: 'default' })
    else if (toneOf(block) === 'primary' && textLength(block) > LOUD_TEXT)
      add('loudText', { op: 'tone', block: String(block.id), tone: 'muted' })
  return suggestions
}

const toneOf = ({ tone }: BlockData): string => (typeof tone === 'string' ? tone : 'default')

const holds = (block: BlockData, types: readonly string[]): boolean =>
  types.includes(block.blockType) ||
  types.some((type) => JSON.stringify(block).includes(`"blockType":"${type}"`))

/** Of paragraphs: the `text` of rich text nodes and long text fields. */
const textLength = (value: unknown, key = ''): number => {
  if (typeof value === 'string') return key === 'text' || key === 'answer' ? value.length : 0
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce((sum, [name, inner]) => sum + textLength(inner, name), 0)
}
