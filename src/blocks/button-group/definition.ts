import { defineBlock } from '../../core/blocks/defineBlock'
import { actionsField } from '../../core/blocks/fields'
import { Render, type ButtonGroupData } from './Render'
import { css } from './styles'

export const buttonGroupBlock = defineBlock<ButtonGroupData>({
  slug: 'buttonGroup',
  labels: { singular: 'Buttons', plural: 'Buttons' },
  description: 'A row of up to six buttons or links with an optional note below.',
  category: 'conversion',
  placement: 'content',
  icon: 'mouse-pointer-click',
  version: 1,
  fields: [
    actionsField({ maxRows: 6 }),
    { name: 'align', type: 'select', defaultValue: 'start', options: ['start', 'center', 'end'] },
    { name: 'note', type: 'text', maxLength: 160 },
  ],
  defaults: {
    blockType: 'buttonGroup',
    actions: [
      { label: 'Book a visit', type: 'url', url: '#contact', style: 'primary' },
      { label: 'Call us', type: 'url', url: 'tel:+4936155010', style: 'secondary' },
    ],
    align: 'start',
    note: 'The first visit is free and takes about an hour.',
  },
  Render,
  css,
})
