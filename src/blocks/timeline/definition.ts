import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField, introFields, toneField } from '../../core/blocks/fields'
import { TimelineRender, type TimelineData } from './Render'
import { timelineCss } from './styles'

export const timelineBlock = defineBlock<TimelineData>({
  slug: 'timeline',
  labels: { singular: 'Timeline', plural: 'Timelines' },
  description: 'Steps in their order: a history, a process, a programme of a day.',
  category: 'text',
  placement: 'content',
  icon: 'clock',
  version: 1,
  fields: [
    ...introFields(),
    {
      name: 'layout',
      type: 'select',
      defaultValue: 'vertical',
      options: [
        { label: 'One below the other', value: 'vertical' },
        { label: 'Side by side (up to five steps)', value: 'horizontal' },
      ],
    },
    {
      name: 'items',
      type: 'array',
      minRows: 1,
      maxRows: 24,
      labels: { singular: 'Step', plural: 'Steps' },
      fields: [
        {
          name: 'date',
          type: 'text',
          maxLength: 40,
          admin: { description: 'A year, a time or a step: 2019, 09:30, Week 2.' },
        },
        { name: 'heading', type: 'text', required: true, maxLength: 120 },
        { name: 'text', type: 'textarea', maxLength: 500 },
      ],
    },
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'timeline',
    eyebrow: 'How it goes',
    heading: 'From first call to first breakfast',
    layout: 'vertical',
    items: [
      {
        date: 'Week 1',
        heading: 'We visit and listen',
        text: 'Two hours in your rooms with a laser, a notebook and many questions.',
      },
      {
        date: 'Week 3',
        heading: 'You see the drawings',
        text: 'Plans, materials in your hand, and one fixed price for all of it.',
      },
      {
        date: 'Week 6',
        heading: 'Building begins',
        text: 'The same four people every morning at half past seven.',
      },
      {
        date: 'Week 11',
        heading: 'You move back in',
        text: 'Swept, snag-listed and with the coffee machine already plugged in.',
      },
    ],
    tone: 'default',
  },
  Render: TimelineRender,
  css: timelineCss,
})
