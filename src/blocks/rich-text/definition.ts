import { withBreakpoints } from '../../core/blocks/breakpoints'
import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField } from '../../core/blocks/fields'
import { lexical } from '../parts/lexical'
import { Render, type RichTextData } from './Render'
import { css } from './styles'

export const richTextBlock = defineBlock<RichTextData>({
  slug: 'richText',
  labels: { singular: 'Text', plural: 'Texts' },
  description: 'Running text with headings, lists, quotes and links.',
  category: 'text',
  placement: 'content',
  icon: 'text',
  version: 1,
  fields: [
    { name: 'content', type: 'richText', required: true },
    {
      name: 'size',
      type: 'select',
      defaultValue: 'normal',
      options: ['small', 'normal', 'lead'],
    },
    ...withBreakpoints({
      fields: [
        { name: 'columns', type: 'select', defaultValue: 'one', options: ['one', 'two'] },
        { name: 'align', type: 'select', defaultValue: 'start', options: ['start', 'center'] },
      ],
    }),
    { name: 'dropCap', type: 'checkbox', label: 'Large first letter' },
    anchorField(),
  ],
  defaults: {
    blockType: 'richText',
    content: lexical(
      {
        p: 'Most kitchens we are called to are not broken, they are in the way. A door opens against the light, a drawer stops a hand short of the stove. So we come with a tape and a pencil first, and we listen.',
      },
      {
        p: 'After that visit you get a drawing to scale and a fixed price. It holds for ninety days, and nothing is ordered before you have signed it.',
      },
    ),
    size: 'normal',
    columns: 'one',
    dropCap: false,
    align: 'start',
  },
  Render,
  css,
})
