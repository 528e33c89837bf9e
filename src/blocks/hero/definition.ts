import { defineBlock } from '../../core/blocks/defineBlock'
import {
  actionsField,
  anchorField,
  introFields,
  pictureField,
  toneField,
} from '../../core/blocks/fields'
import { Render, type HeroData } from './Render'
import { css } from './styles'

export const heroBlock = defineBlock<HeroData>({
  slug: 'hero',
  labels: { singular: 'Hero', plural: 'Heroes' },
  description:
    'Opens a page with its h1, one promise, one or two buttons and a picture. One on a page, right after the navigation bar.',
  category: 'hero',
  placement: 'root',
  icon: 'layout-template',
  version: 1,
  fields: [
    {
      name: 'variant',
      type: 'select',
      defaultValue: 'split',
      options: [
        { label: 'Text beside the picture', value: 'split' },
        { label: 'Centred text over the picture’s top edge', value: 'centered' },
        { label: 'Picture from edge to edge', value: 'full-bleed' },
      ],
    },
    ...introFields({ required: true }),
    actionsField({ maxRows: 3 }),
    pictureField({ art: 'still-life' }),
    {
      name: 'pictureShape',
      type: 'select',
      defaultValue: 'landscape',
      options: ['landscape', 'square', 'portrait', 'none'],
    },
    {
      name: 'pictureSide',
      type: 'select',
      defaultValue: 'end',
      options: ['start', 'end'],
      admin: { condition: (_, siblings) => siblings?.variant !== 'centered' },
    },
    {
      name: 'facts',
      type: 'array',
      maxRows: 4,
      labels: { singular: 'Fact', plural: 'Facts' },
      fields: [
        { name: 'value', type: 'text', required: true, maxLength: 40 },
        { name: 'label', type: 'text', required: true, maxLength: 80 },
      ],
    },
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'hero',
    variant: 'split',
    eyebrow: 'Bakery and mill, since 1987',
    heading: 'Bread with three ingredients and a day of time',
    text: 'We mill the grain on Tuesday, let the dough rest overnight, and open the doors at seven.',
    actions: [
      { label: 'Order for tomorrow', type: 'url', url: '#order', style: 'primary' },
      { label: 'See the loaves', type: 'url', url: '#loaves', style: 'secondary' },
    ],
    picture: { art: 'still-life', seed: 'hero', alt: '' },
    pictureShape: 'landscape',
    pictureSide: 'end',
    facts: [
      { value: '24 h', label: 'slow fermentation' },
      { value: '3', label: 'ingredients a loaf' },
      { value: '7:00', label: 'first bread, Tuesday to Saturday' },
    ],
    tone: 'default',
  },
  Render,
  css,
})
