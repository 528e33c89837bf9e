import { defineBlock } from '../../core/blocks/defineBlock'
import {
  actionsField,
  anchorField,
  introFields,
  pictureField,
  toneField,
} from '../../core/blocks/fields'
import { Render, type CallToActionData } from './Render'
import { css } from './styles'

export const callToActionBlock = defineBlock<CallToActionData>({
  slug: 'callToAction',
  labels: { singular: 'Call to action', plural: 'Calls to action' },
  description: 'Asks for one step, near the end of a page: a heading, a sentence and its buttons.',
  category: 'conversion',
  placement: 'root',
  icon: 'megaphone',
  version: 1,
  fields: [
    {
      name: 'variant',
      type: 'select',
      defaultValue: 'banner',
      options: [
        { label: 'Band from edge to edge', value: 'banner' },
        { label: 'Card', value: 'card' },
        { label: 'Text beside a picture', value: 'split' },
      ],
    },
    ...introFields({ required: true }),
    actionsField({ maxRows: 3 }),
    pictureField({ art: 'abstract' }),
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'callToAction',
    variant: 'banner',
    eyebrow: 'Free first visit',
    heading: 'Show us the room. We bring the tape.',
    text: 'Appointments within ten days, in Erfurt and 40 kilometres around.',
    actions: [
      { label: 'Choose a date', type: 'url', url: '#contact', style: 'primary' },
      { label: '0361 550 10', type: 'url', url: 'tel:+4936155010', style: 'plain' },
    ],
    picture: { art: 'abstract', seed: 'call', alt: '' },
    tone: 'primary',
  },
  Render,
  css,
})
