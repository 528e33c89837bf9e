import { blockRegistry as registry } from '../../../blocks/library'
import type { CheckIssue } from '../../../core/checks/types'
import { aiFixOf } from './aiFixOf'

const layout = [
  { id: 'h', blockType: 'heading', text: ' ' },
  { id: 'i', blockType: 'image', picture: { media: 'm1', alt: 'IMG_1.jpg' } },
  { id: 's', blockType: 'section', heading: '', content: [] },
]

const fixOf = (issue: Partial<CheckIssue>, changed: object = {}, hasSeo = true) =>
  aiFixOf({
    issue: { level: 'error', code: 'alt_missing', ...issue },
    layout: layout.map((block) => ({ ...block, ...changed })),
    registry,
    contentOnly: false,
    hasSeo,
  })

describe('aiFixOf', () => {
  it('takes title and description for search engines, where the document has them', () => {
    expect(fixOf({ code: 'description_missing' })).toEqual({ kind: 'seo' })
    expect(fixOf({ code: 'title_long' })).toEqual({ kind: 'seo' })
    expect(fixOf({ code: 'title_long' }, {}, false)).toBeNull()
  })

  it('finds the picture that has no fitting text', () => {
    const issue: Partial<CheckIssue> = { code: 'alt_file_name', block: 'i', field: 'picture.alt' }
    expect(fixOf(issue)).toEqual({
      kind: 'alt',
      block: 'i',
      path: 'picture.alt',
      medium: 'm1',
      before: 'IMG_1.jpg',
    })
  })

  it('finds the heading that is empty, of a heading and of a band', () => {
    expect(fixOf({ code: 'heading_empty', block: 'h' })).toEqual({
      kind: 'heading',
      block: 'h',
      path: 'text',
    })
    expect(fixOf({ code: 'field_required', block: 's', field: 'heading' })).toEqual({
      kind: 'heading',
      block: 's',
      path: 'heading',
    })
  })

  it('offers nothing for what is locked, gone or no matter of words', () => {
    const empty: Partial<CheckIssue> = { code: 'heading_empty', block: 'h' }
    expect(fixOf(empty, { lock: 'all' })).toBeNull()
    expect(fixOf(empty, { lockedFields: ['text'] })).toBeNull()
    expect(fixOf({ ...empty, block: 'gone' })).toBeNull()
    expect(fixOf({ code: 'contrast_low', block: 'h' })).toBeNull()
    expect(fixOf({ code: 'link_broken', block: 'i' })).toBeNull()
  })
})
