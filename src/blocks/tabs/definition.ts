import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField, slotField } from '../../core/blocks/fields'
import { lexical } from '../parts/lexical'
import { Render, type TabsData } from './Render'
import { script } from './script'
import { css } from './styles'

export const tabsBlock = defineBlock<TabsData>({
  slug: 'tabs',
  labels: { singular: 'Tabs', plural: 'Tabs' },
  description:
    'Panels of which one shows at a time. Without JavaScript they follow one another under headings.',
  category: 'layout',
  placement: 'container',
  icon: 'folder',
  version: 1,
  fields: [
    {
      name: 'label',
      type: 'text',
      maxLength: 80,
      admin: { description: 'Name of the group for screen readers.' },
    },
    {
      name: 'tabs',
      type: 'array',
      minRows: 1,
      maxRows: 8,
      fields: [
        { name: 'label', type: 'text', required: true, maxLength: 60 },
        slotField({
          name: 'content',
          allow: { placements: ['content'], slugs: ['stack'] },
          maxRows: 12,
        }),
      ],
    },
    anchorField(),
  ],
  defaults: {
    blockType: 'tabs',
    label: 'Services',
    tabs: [
      {
        label: 'Kitchens',
        content: [
          {
            blockType: 'richText',
            content: lexical({
              p: 'Solid oak, ash or painted fronts, planned around how you cook. From 14,500 euros, fitted, with appliances at our cost price.',
            }),
          },
        ],
      },
      {
        label: 'Shop fitting',
        content: [
          {
            blockType: 'richText',
            content: lexical({
              p: 'Counters, shelves and seating for cafés, bakeries and practices. We work at night and on Sundays, so that you stay open.',
            }),
          },
        ],
      },
      {
        label: 'Furniture',
        content: [
          {
            blockType: 'richText',
            content: lexical({
              p: 'Tables, benches and beds in single pieces. Six weeks from the drawing to the delivery, signed on the underside.',
            }),
          },
        ],
      },
    ],
  },
  Render,
  css,
  script,
})
