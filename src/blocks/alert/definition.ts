import { defineBlock } from '../../core/blocks/defineBlock'
import { linkField } from '../../core/blocks/fields'
import { Render, type AlertData } from './Render'
import { css } from './styles'

export const alertBlock = defineBlock<AlertData>({
  slug: 'alert',
  labels: { singular: 'Notice', plural: 'Notices' },
  description:
    'A notice with an icon: information, good news or a warning. Directly in a page, after the navigation bar, it is a strip from edge to edge.',
  category: 'text',
  placement: 'content',
  icon: 'info',
  version: 1,
  fields: [
    {
      name: 'kind',
      type: 'select',
      defaultValue: 'info',
      options: [
        { label: 'Information', value: 'info' },
        { label: 'Good news', value: 'success' },
        { label: 'Warning', value: 'warning' },
      ],
    },
    { name: 'title', type: 'text', maxLength: 120 },
    { name: 'text', type: 'textarea', required: true, maxLength: 400 },
    linkField({ name: 'link' }),
  ],
  defaults: {
    blockType: 'alert',
    kind: 'info',
    title: 'Closed for the summer',
    text: 'The shop is closed from 3 to 17 August. Orders placed until 31 July still go out.',
    link: { label: 'Holiday hours', type: 'url', url: '#hours' },
  },
  Render,
  css,
})
