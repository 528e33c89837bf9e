import { linkAttributes } from './linkAttributes'
import type { LinkData, RenderContext } from './types'

const contextThat = (link: RenderContext['link']) => ({ link }) as RenderContext

describe('linkAttributes', () => {
  it('does not ask for a link that was left empty, so that it is not reported as broken', () => {
    const asked: unknown[] = []
    const context = contextThat((link) => {
      asked.push(link)
      return null
    })
    const empty: (LinkData | null | undefined)[] = [null, undefined, {}, { type: 'url', page: 'p' }]
    expect(empty.map((link) => linkAttributes(link, context))).toEqual([null, null, null, null])
    expect(asked).toEqual([])
  })

  it('gives attributes of an anchor, with the current page marked', () => {
    const context = contextThat(() => ({ href: '/a', current: true }))
    expect(linkAttributes({ page: 'p' }, context)).toEqual({ href: '/a', 'aria-current': 'page' })
  })

  it('gives nothing when the target does not exist', () => {
    expect(
      linkAttributes(
        { page: 'gone' },
        contextThat(() => null),
      ),
    ).toBeNull()
  })
})
