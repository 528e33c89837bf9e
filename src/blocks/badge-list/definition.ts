import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField, iconField, toneField } from '../../core/blocks/fields'
import { BadgeListRender, type BadgeListData } from './Render'
import { badgeListCss } from './styles'

export const badgeListBlock = defineBlock<BadgeListData>({
  slug: 'badgeList',
  labels: { singular: 'Badge list', plural: 'Badge lists' },
  description: 'Short promises in one line: delivery, returns, certificates.',
  category: 'social-proof',
  placement: 'content',
  icon: 'badge-check',
  version: 1,
  fields: [
    {
      name: 'items',
      type: 'array',
      minRows: 1,
      maxRows: 12,
      labels: { singular: 'Badge', plural: 'Badges' },
      fields: [iconField(), { name: 'label', type: 'text', required: true, maxLength: 60 }],
    },
    {
      name: 'look',
      type: 'select',
      defaultValue: 'bar',
      options: [
        { label: 'Bar (spread over the width)', value: 'bar' },
        { label: 'Pills', value: 'pills' },
      ],
    },
    { name: 'align', type: 'select', defaultValue: 'start', options: ['start', 'center'] },
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'badgeList',
    items: [
      { icon: 'truck', label: 'Delivered in two days' },
      { icon: 'undo-2', label: '30 days to return' },
      { icon: 'leaf', label: 'Packed without plastic' },
      { icon: 'shield-check', label: 'Five-year guarantee' },
    ],
    look: 'bar',
    align: 'start',
    tone: 'default',
  },
  Render: BadgeListRender,
  css: badgeListCss,
})
