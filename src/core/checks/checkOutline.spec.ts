import { blockRegistry as registry } from '../../blocks/library'
import type { BlockData } from '../blocks/types'
import { applyFix } from './applyFix'
import type { HeadingFact } from './checkHeadings'
import { checkOutline } from './checkOutline'

const heading = (id: string, text: string, level: string): BlockData => ({
  ...registry.get('heading')?.defaults,
  blockType: 'heading',
  id,
  text,
  level,
})

const fact = ({ id, text, level }: BlockData): HeadingFact => ({
  level: Number(String(level).slice(1)),
  text: String(text),
  block: String(id),
})

const check = (...layout: BlockData[]) =>
  checkOutline({ headings: layout.map(fact), layout, registry })

/** Longer than what is quoted of it. */
const LONG = 'Everything that we bake on Saturdays, from the first rye loaf to the last plum cake'

describe('checkOutline', () => {
  it('gives a skipped level its field and a fix that puts it right', () => {
    const layout = [heading('a', 'Bread', 'h1'), heading('b', LONG, 'h4')]
    const [issue] = check(...layout)
    expect(issue).toMatchObject({ code: 'heading_skipped', block: 'b', field: 'text' })
    if (!issue?.fix) throw new Error('There is no fix.')
    const result = applyFix({ layout, registry, fix: issue.fix })
    expect(result.ok && check(...result.layout)).toEqual([])
  })

  it('makes a second main heading one below it', () => {
    const [issue] = check(heading('a', 'Bread', 'h1'), heading('b', 'Cake', 'h1'))
    expect(issue).toMatchObject({
      code: 'h1_many',
      fix: { block: 'b', changes: [{ path: 'level', value: 'h2' }] },
    })
  })

  it('makes the first heading with a choice of its level the main one', () => {
    expect(check(heading('a', 'Bread', 'h2'))).toMatchObject([
      { code: 'h1_missing', fix: { block: 'a', changes: [{ path: 'level', value: 'h1' }] } },
    ])
    const hero: BlockData = { ...registry.get('faq')?.defaults, blockType: 'faq', id: 'f' }
    const headings = [{ level: 2, text: String(hero.heading), block: 'f' }]
    const [issue] = checkOutline({ headings, layout: [hero], registry })
    expect(issue).toEqual({ level: 'error', code: 'h1_missing' })
  })
})
