import type { ReactNode } from 'react'
import type { BlockData, BlockRenderProps } from '../../core/blocks/types'
import { Band, type Tone } from '../parts/Band'
import { cx } from '../parts/cx'
import { Intro, type IntroData } from '../parts/Intro'
import { isFigure } from './isFigure'

type Cell = { id?: string | null; text?: string | null }

export type TableData = BlockData &
  IntroData & {
    caption?: string | null
    headerRow?: boolean | null
    headerColumn?: boolean | null
    rows: { id?: string | null; cells?: Cell[] | null }[]
    note?: string | null
    tone?: Tone | null
    anchor?: string | null
  }

export const TableRender = ({ block, context }: BlockRenderProps<TableData>): ReactNode => {
  const rows = (block.rows ?? []).map(({ cells }) => (cells ?? []).map(({ text }) => text ?? ''))
  const width = Math.max(0, ...rows.map(({ length }) => length))
  const hasHead = block.headerRow !== false && rows.length > 0
  const head = hasHead ? (rows[0] ?? []) : null
  const body = hasHead ? rows.slice(1) : rows
  const columns = Array.from({ length: width }, (_, index) => index)
  const figures = columns.map((column) => isFigureColumn(body.map((row) => row[column] ?? '')))
  const classOf = (column: number): string | undefined =>
    figures[column] ? 'tb-table__figure' : undefined
  const captionId = `${block.id ?? 'table'}-caption`
  return (
    <Band context={context} tone={block.tone} anchor={block.anchor} className="tb-table">
      <Intro intro={block} context={context} />
      <div
        className={cx('tb-table__scroll', block.headerColumn !== false && 'tb-table__scroll--held')}
        role="region"
        aria-labelledby={captionId}
        tabIndex={0}
      >
        <table className="tb-table__table">
          <caption id={captionId} className="tb-table__caption">
            {block.caption}
          </caption>
          {head ? (
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className={classOf(column)}>
                    {head[column]}
                  </th>
                ))}
              </tr>
            </thead>
          ) : null}
          <tbody>
            {body.map((cells, index) => (
              <tr key={index}>
                {columns.map((column) =>
                  column === 0 && block.headerColumn !== false ? (
                    <th key={column} scope="row">
                      {cells[column]}
                    </th>
                  ) : (
                    <td key={column} className={classOf(column)}>
                      {cells[column]}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {block.note ? <p className="tb-table__note">{block.note}</p> : null}
    </Band>
  )
}

/** Columns of figures stand right-aligned; one that has none at all is no column of figures. */
const isFigureColumn = (cells: string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() && !/^[–—-]$/.test(cell.trim()))
  return filled.length > 0 && filled.every(isFigure)
}
