import { blockRegistry as registry } from '../../../blocks/library'
import type { BlockData } from '../../../core/blocks/types'
import { outline } from '../../../core/builder/outline'
import type { CheckIssue, CheckLookups } from '../../../core/checks/types'
import { composeIssues } from './composeIssues'
import { lookupsOf } from './lookupsOf'
import { refusedIssues } from './refusedIssues'
import { worstInside } from './worstInside'

const block = (blockType: string, id: string, more: object = {}): BlockData => ({
  ...registry.get(blockType)?.defaults,
  ...more,
  blockType,
  id,
})

const lookups: CheckLookups = lookupsOf({
  report: {
    pages: [
      { id: 'p1', path: '/about', published: true },
      { id: 'p2', path: '/later', published: false },
    ],
    media: { gone: null, dot: { alt: 'A dot', isImage: true } },
  },
  own: { id: 'p', path: '/' },
})

const heading = block('heading', 'h', { text: 'Deep' })
const stack = block('stack', 's', { content: [heading] })
const hero = block('hero', 'top', { actions: [] })
const layout = [hero, stack]

describe('lookupsOf', () => {
  it('tells published pages, drafts and none, and unknown media from those that are gone', () => {
    expect(['p1', 'p2', 'p3'].map(lookups.pageState)).toEqual(['published', 'draft', 'missing'])
    expect(lookups.pathState('/later')).toBe('draft')
    expect(['gone', 'dot', 'new'].map(lookups.medium)).toEqual([
      null,
      { alt: 'A dot', isImage: true },
      undefined,
    ])
  })
})

describe('refusedIssues', () => {
  const errors = [
    { path: 'content.1.content.0.text', message: 'Too long.' },
    { path: 'content.0', message: 'Not here.' },
    { path: 'content', message: 'Too many.' },
    { path: 'seo.title', message: 'Too long as well.' },
  ]
  const issues = (now: BlockData[]) =>
    refusedIssues({ errors, refused: layout, layout: now, registry, field: 'content' }).map(
      ({ block: id, field }) => [id, field],
    )

  it('finds block and field of each path, whatever the blocks field is called', () => {
    expect(issues(layout)).toEqual([
      ['h', 'text'],
      ['top', undefined],
      [undefined, 'content'],
      [undefined, 'seo.title'],
    ])
  })

  it('forgets what was said of blocks that changed or went, and keeps it of those that moved', () => {
    const changed = { ...stack, content: [{ ...heading, text: 'Short' }] }
    expect(issues([changed, hero])).toEqual([
      ['top', undefined],
      [undefined, 'seo.title'],
    ])
  })
})

describe('composeIssues', () => {
  const compose = (more: Partial<Parameters<typeof composeIssues>[0]> = {}): CheckIssue[] =>
    composeIssues({ layout, registry, lookups, report: null, texts: [], refused: [], ...more })

  it('puts the page first, then its blocks in their order, and leaves out what is gone', () => {
    const report = {
      headings: [
        { level: 1, text: 'Top', block: 'top' },
        { level: 4, text: 'Deep', block: 'h' },
        { level: 6, text: 'Was here', block: 'removed' },
      ],
      issues: [{ level: 'warning', code: 'description_missing', field: 'seo.description' }],
    } satisfies { headings: object[]; issues: CheckIssue[] }
    const texts = [
      {
        block: 'top',
        text: 'Pale',
        color: '#999',
        backgrounds: ['#fff'],
        opacity: 1,
        fontSize: 16,
        fontWeight: 400,
      },
    ]
    expect(compose({ report, texts }).map(({ code, block: id }) => [code, id])).toEqual([
      ['description_missing', undefined],
      ['contrast_low', 'top'],
      ['heading_skipped', 'h'],
    ])
  })

  it('says once what the rules and the server both say of a field', () => {
    const empty = [{ ...hero, heading: '' }]
    const refused: CheckIssue[] = [
      { level: 'error', code: 'field_refused', block: 'top', field: 'heading' },
      { level: 'error', code: 'field_refused', block: 'top', field: 'text' },
    ]
    expect(compose({ layout: empty, refused }).map(({ code, field }) => [code, field])).toEqual([
      ['field_required', 'heading'],
      ['field_refused', 'text'],
    ])
  })
})

describe('worstInside', () => {
  it('marks the blocks around what is wrong, not the wrong ones themselves', () => {
    const nodes = outline({ layout, registry })
    const of = (level: CheckIssue['level']) =>
      worstInside(nodes, new Map([['h', [{ level, code: 'heading_empty' } as const]]]))
    expect([...of('error')]).toEqual([['s', 'error']])
    expect([...of('warning')]).toEqual([['s', 'warning']])
    expect([...of('notice')]).toEqual([])
  })
})
