import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField, introFields, toneField } from '../../core/blocks/fields'
import { FaqRender, type FaqData } from './Render'
import { faqCss } from './styles'

export const faqBlock = defineBlock<FaqData>({
  slug: 'faq',
  labels: { singular: 'FAQ', plural: 'FAQs' },
  description: 'Questions that open to their answers, without JavaScript.',
  category: 'text',
  placement: 'content',
  icon: 'life-buoy',
  version: 1,
  fields: [
    ...introFields(),
    {
      name: 'layout',
      type: 'select',
      defaultValue: 'stacked',
      options: [
        { label: 'Heading above', value: 'stacked' },
        { label: 'Heading beside', value: 'split' },
      ],
    },
    {
      name: 'items',
      type: 'array',
      minRows: 1,
      maxRows: 30,
      labels: { singular: 'Question', plural: 'Questions' },
      fields: [
        { name: 'question', type: 'text', required: true, maxLength: 200 },
        {
          name: 'answer',
          type: 'textarea',
          required: true,
          maxLength: 2000,
          admin: { description: 'An empty line starts a new paragraph.' },
        },
      ],
    },
    { name: 'firstOpen', type: 'checkbox', defaultValue: false, label: 'Open the first answer' },
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'faq',
    heading: 'Before you ask',
    text: 'The five questions that come up at every first visit.',
    layout: 'split',
    items: [
      {
        question: 'How soon can you begin?',
        answer:
          'A first visit is possible within ten days. Building work is usually booked six to eight weeks ahead; small repairs fit in between.',
      },
      {
        question: 'What does the first visit cost?',
        answer:
          'Nothing. You get a written estimate within a week, whether or not you go on with us.',
      },
      {
        question: 'Can we live at home meanwhile?',
        answer:
          'Mostly, yes. We close off one room at a time with dust doors and leave water and power on overnight.\n\nFor floors and full kitchens we suggest you plan three nights elsewhere.',
      },
      {
        question: 'Do you work with our own architect?',
        answer:
          'Gladly. We take over drawings in any common format and come to the weekly meeting.',
      },
      {
        question: 'What if something breaks later?',
        answer:
          'Call us. Repairs on our own work are free for five years, and we come within a week.',
      },
    ],
    firstOpen: true,
    tone: 'default',
  },
  Render: FaqRender,
  css: faqCss,
})
