import { withBreakpoints } from '../../core/blocks/breakpoints'
import { defineBlock } from '../../core/blocks/defineBlock'
import { slotField } from '../../core/blocks/fields'
import { lexical } from '../parts/lexical'
import { Render, type ColumnsData } from './Render'
import { css } from './styles'

export const columnsBlock = defineBlock<ColumnsData>({
  slug: 'columns',
  labels: { singular: 'Columns', plural: 'Columns' },
  description:
    'Two to four columns that stand side by side on wide screens and one below the other on phones.',
  category: 'layout',
  placement: 'container',
  icon: 'columns-2',
  version: 1,
  fields: [
    {
      name: 'layout',
      type: 'select',
      defaultValue: 'equal',
      options: [
        { label: 'Equal widths', value: 'equal' },
        { label: 'First column wider', value: 'wide-left' },
        { label: 'Last column wider', value: 'wide-right' },
      ],
    },
    {
      name: 'columns',
      type: 'array',
      minRows: 1,
      maxRows: 4,
      fields: [
        slotField({
          name: 'content',
          allow: { placements: ['content'], slugs: ['stack'] },
          maxRows: 12,
        }),
      ],
    },
    ...withBreakpoints({
      fields: [
        {
          name: 'gap',
          type: 'select',
          defaultValue: 'medium',
          options: ['small', 'medium', 'large'],
        },
        {
          name: 'align',
          type: 'select',
          defaultValue: 'start',
          options: ['start', 'center', 'end', 'stretch'],
          admin: { description: 'Vertical position of shorter columns.' },
        },
      ],
      also: [
        {
          name: 'beside',
          type: 'select',
          label: 'Side by side',
          options: [
            { label: 'One below the other', value: '1' },
            { label: 'Two', value: '2' },
            { label: 'Two, the first wider', value: '2-wide-left' },
            { label: 'Two, the last wider', value: '2-wide-right' },
            { label: 'Three', value: '3' },
            { label: 'Four', value: '4' },
          ],
        },
      ],
    }),
  ],
  defaults: {
    blockType: 'columns',
    layout: 'equal',
    columns: [
      {
        content: [
          { blockType: 'heading', text: 'From the first call', level: 'auto', size: 'm' },
          {
            blockType: 'richText',
            content: lexical({
              p: 'Tell us the room and the date you have in mind. You hear back within one working day, from the person who will do the work.',
            }),
          },
        ],
      },
      {
        content: [
          { blockType: 'heading', text: 'To the last hinge', level: 'auto', size: 'm' },
          {
            blockType: 'richText',
            content: lexical({
              p: 'Fitting takes two to four days. We sweep up, take the packaging with us, and come back after six weeks to adjust the doors.',
            }),
          },
        ],
      },
    ],
    gap: 'medium',
    align: 'start',
  },
  Render,
  css,
})
