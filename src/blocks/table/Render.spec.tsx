import { renderToStaticMarkup } from 'react-dom/server'
import type { RenderContext } from '../../core/blocks/types'
import { TableRender, type TableData } from './Render'

const context = { mode: 'release', depth: 0, headingLevel: 2 } as unknown as RenderContext

const render = (rows: string[][], block: Partial<TableData> = {}): string =>
  renderToStaticMarkup(
    TableRender({
      block: {
        id: 't1',
        blockType: 'table',
        caption: 'Hours',
        rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text })) })),
        ...block,
      },
      context,
    }),
  )

const rows = [
  ['Day', 'Guests'],
  ['Monday', '12'],
  ['Tuesday', '–'],
]

describe('TableRender', () => {
  it('marks headers of columns and rows', () => {
    const html = render(rows)
    expect(html).toMatch(/<thead><tr><th scope="col">Day<\/th>/)
    expect(html).toContain('<th scope="row">Monday</th>')
  })

  it('has no headers when they are switched off', () => {
    const html = render(rows, { headerRow: false, headerColumn: false })
    expect(html).not.toContain('<th')
  })

  it('scrolls in a region that the keyboard reaches and the caption names', () => {
    expect(render(rows)).toMatch(/role="region" aria-labelledby="t1-caption" tabindex="0"/i)
    expect(render(rows)).toContain('<caption id="t1-caption"')
  })

  it('aligns columns of figures, header included', () => {
    expect(render(rows).match(/tb-table__figure/g)).toHaveLength(3)
  })

  it('fills up short rows', () => {
    expect(render([...rows, ['Wednesday']])).toMatch(/Wednesday<\/th><td[^>]*><\/td>/)
  })
})
