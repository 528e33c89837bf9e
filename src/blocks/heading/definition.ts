import { withBreakpoints } from '../../core/blocks/breakpoints'
import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField } from '../../core/blocks/fields'
import { Render, type HeadingBlockData } from './Render'
import { css } from './styles'

export const headingBlock = defineBlock<HeadingBlockData>({
  slug: 'heading',
  labels: { singular: 'Heading', plural: 'Headings' },
  description: 'A heading whose size is independent of its level in the outline.',
  category: 'text',
  placement: 'content',
  icon: 'heading',
  version: 1,
  fields: [
    { name: 'text', type: 'text', required: true, maxLength: 160 },
    { name: 'eyebrow', type: 'text', maxLength: 80 },
    {
      name: 'level',
      type: 'select',
      defaultValue: 'auto',
      options: [
        { label: 'From its place in the page', value: 'auto' },
        { label: 'Heading 1', value: 'h1' },
        { label: 'Heading 2', value: 'h2' },
        { label: 'Heading 3', value: 'h3' },
        { label: 'Heading 4', value: 'h4' },
      ],
    },
    {
      name: 'size',
      type: 'select',
      defaultValue: 'm',
      options: [
        { label: 'Small', value: 's' },
        { label: 'Medium', value: 'm' },
        { label: 'Large', value: 'l' },
        { label: 'Display', value: 'xl' },
        { label: 'Largest display', value: 'xxl' },
      ],
    },
    ...withBreakpoints({
      fields: [
        {
          name: 'align',
          type: 'select',
          defaultValue: 'start',
          options: ['start', 'center', 'end'],
        },
      ],
    }),
    anchorField(),
  ],
  defaults: {
    blockType: 'heading',
    text: 'What happens after you call',
    level: 'auto',
    size: 'm',
    align: 'start',
  },
  Render,
  css,
})
