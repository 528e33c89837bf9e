import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField, introFields, toneField } from '../../core/blocks/fields'
import { TableRender, type TableData } from './Render'
import { tableCss } from './styles'

const row = (...cells: string[]): TableData['rows'][number] => ({
  cells: cells.map((text) => ({ text })),
})

export const tableBlock = defineBlock<TableData>({
  slug: 'table',
  labels: { singular: 'Table', plural: 'Tables' },
  description: 'Facts in rows and columns: hours, sizes, price lists, comparisons.',
  category: 'text',
  placement: 'content',
  icon: 'file-text',
  version: 1,
  fields: [
    ...introFields(),
    {
      name: 'caption',
      type: 'text',
      required: true,
      maxLength: 200,
      admin: { description: 'What the table shows. Also read out by screen readers.' },
    },
    { name: 'headerRow', type: 'checkbox', defaultValue: true, label: 'First row is a header' },
    {
      name: 'headerColumn',
      type: 'checkbox',
      defaultValue: true,
      label: 'First column is a header',
    },
    {
      name: 'rows',
      type: 'array',
      minRows: 1,
      maxRows: 100,
      labels: { singular: 'Row', plural: 'Rows' },
      fields: [
        {
          name: 'cells',
          type: 'array',
          minRows: 1,
          maxRows: 12,
          labels: { singular: 'Cell', plural: 'Cells' },
          fields: [{ name: 'text', type: 'text', maxLength: 300 }],
        },
      ],
    },
    { name: 'note', type: 'textarea', maxLength: 300 },
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'table',
    heading: 'Wood, and what it is good for',
    caption: 'Timber in stock, price per square metre',
    headerRow: true,
    headerColumn: true,
    rows: [
      row('Timber', 'Origin', 'Best for', 'Thickness', 'Price'),
      row('Oak, oiled', 'Småland', 'Floors, table tops', '22 mm', '€ 94'),
      row('Ash', 'Jutland', 'Stairs, handles', '27 mm', '€ 81'),
      row('Douglas fir', 'Black Forest', 'Long boards', '35 mm', '€ 118'),
      row('Birch ply', 'Karelia', 'Shelves, cabinets', '18 mm', '€ 46'),
    ],
    note: 'Sawn to measure within three working days.',
    tone: 'default',
  },
  Render: TableRender,
  css: tableCss,
})
