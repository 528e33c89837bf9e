import { withBreakpoints } from '../../core/blocks/breakpoints'
import { defineBlock } from '../../core/blocks/defineBlock'
import { slotField, toneField } from '../../core/blocks/fields'
import { lexical } from '../parts/lexical'
import { Render, type StackData } from './Render'
import { css } from './styles'

export const stackBlock = defineBlock<StackData>({
  slug: 'stack',
  labels: { singular: 'Stack', plural: 'Stacks' },
  description:
    'Groups content in one column with an even gap; with a tone it becomes a tinted panel.',
  category: 'layout',
  placement: 'container',
  icon: 'rows-2',
  version: 1,
  fields: [
    slotField({ name: 'content', allow: { placements: ['content'] }, maxRows: 12 }),
    ...withBreakpoints({
      fields: [
        {
          name: 'direction',
          type: 'select',
          defaultValue: 'column',
          options: [
            { label: 'One below the other', value: 'column' },
            { label: 'Side by side', value: 'row' },
          ],
        },
        {
          name: 'gap',
          type: 'select',
          defaultValue: 'medium',
          options: ['small', 'medium', 'large'],
        },
        {
          name: 'align',
          type: 'select',
          defaultValue: 'stretch',
          options: ['stretch', 'start', 'center', 'end'],
        },
      ],
    }),
    toneField(),
  ],
  defaults: {
    blockType: 'stack',
    content: [
      { blockType: 'heading', text: 'Visit the workshop', level: 'auto', size: 'm' },
      {
        blockType: 'richText',
        content: lexical({
          p: 'Fridays from two to six, without an appointment. There is coffee, and a shelf of offcuts to take home.',
        }),
      },
    ],
    direction: 'column',
    gap: 'medium',
    align: 'stretch',
    tone: 'muted',
  },
  Render,
  css,
})
