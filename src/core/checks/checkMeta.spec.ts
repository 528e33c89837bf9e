import { checkMeta } from './checkMeta'

const meta = (more: Partial<Parameters<typeof checkMeta>[0]> = {}): string[] =>
  checkMeta({
    title: 'Oak furniture – Fir & Oak',
    seoTitle: '',
    description: 'Tables, stools and shelves of oak, made to measure in a workshop in Bremen.',
    noindex: false,
    ...more,
  }).map(({ code, field }) => `${code} ${field}`)

describe('checkMeta', () => {
  it('accepts a title and a description of a good length', () => {
    expect(meta()).toEqual([])
  })

  it('names what is missing, too long or too short, and where it is changed', () => {
    expect(meta({ title: ' ' })).toEqual(['title_missing seo.title'])
    expect(meta({ title: 'x'.repeat(61) })).toEqual(['title_long title'])
    expect(meta({ title: 'x'.repeat(61), seoTitle: 'x' })).toEqual(['title_long seo.title'])
    expect(meta({ description: '' })).toEqual(['description_missing seo.description'])
    expect(meta({ description: 'x'.repeat(161) })).toEqual(['description_long seo.description'])
    expect(meta({ description: 'Too short' })).toEqual(['description_short seo.description'])
  })

  it('asks for no description of a page that search engines are not shown, and says that it is hidden', () => {
    expect(meta({ noindex: true, description: '' })).toEqual(['noindex seo.noindex'])
  })
})
