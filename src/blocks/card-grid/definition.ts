import { withBreakpoints } from '../../core/blocks/breakpoints'
import { defineBlock } from '../../core/blocks/defineBlock'
import {
  actionsField,
  anchorField,
  introFields,
  linkField,
  pictureField,
  toneField,
} from '../../core/blocks/fields'
import { CardGridRender, type CardGridData } from './Render'
import { cardGridCss } from './styles'

export const cardGridBlock = defineBlock<CardGridData>({
  slug: 'cardGrid',
  labels: { singular: 'Card grid', plural: 'Card grids' },
  description: 'Cards with a picture, a heading and a text that lead to other pages.',
  category: 'features',
  placement: 'content',
  icon: 'layers',
  version: 1,
  fields: [
    ...introFields(),
    {
      name: 'layout',
      type: 'select',
      defaultValue: 'grid',
      options: [
        { label: 'Grid', value: 'grid' },
        { label: 'List', value: 'list' },
        { label: 'First card large', value: 'featured' },
      ],
    },
    ...withBreakpoints({
      fields: [
        {
          name: 'columns',
          type: 'select',
          defaultValue: '3',
          options: ['1', '2', '3', '4'],
          admin: { description: 'Cards side by side on a wide screen (grid layout).' },
        },
      ],
    }),
    {
      name: 'pictureShape',
      type: 'select',
      defaultValue: 'landscape',
      options: ['landscape', 'square', 'portrait', 'none'],
    },
    {
      name: 'cards',
      type: 'array',
      minRows: 1,
      maxRows: 24,
      labels: { singular: 'Card', plural: 'Cards' },
      fields: [
        pictureField(),
        {
          name: 'meta',
          type: 'text',
          maxLength: 60,
          admin: { description: 'A short line above the heading: a date, a place, a kind.' },
        },
        { name: 'heading', type: 'text', required: true, maxLength: 120 },
        { name: 'text', type: 'textarea', maxLength: 400 },
        linkField({ name: 'link', label: false }),
      ],
    },
    actionsField({ maxRows: 1 }),
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'cardGrid',
    eyebrow: 'Selected work',
    heading: 'Three rooms we finished this year',
    text: 'Each began with a conversation at the kitchen table and a tape measure.',
    layout: 'grid',
    columns: '3',
    pictureShape: 'landscape',
    cards: [
      {
        picture: { art: 'landscape', seed: 'harbour-flat' },
        meta: 'Apartment, 84 m²',
        heading: 'A flat above the harbour',
        text: 'Two walls came out, the light came in. Oak floors, lime plaster and one long shelf.',
      },
      {
        picture: { art: 'storefront', seed: 'bakery-counter' },
        meta: 'Shop, 46 m²',
        heading: 'A counter for a bakery',
        text: 'Built in nine nights so that the ovens never had to stop.',
      },
      {
        picture: { art: 'storefront', seed: 'corner-library-front' },
        meta: 'Public, 210 m²',
        heading: 'The corner library',
        text: 'A reading room for forty people, quiet enough for one.',
      },
    ],
    tone: 'default',
  },
  Render: CardGridRender,
  css: cardGridCss,
})
