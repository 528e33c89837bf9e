import { withBreakpoints } from '../../core/blocks/breakpoints'
import { defineBlock } from '../../core/blocks/defineBlock'
import {
  actionsField,
  anchorField,
  iconField,
  introFields,
  pictureField,
  toneField,
} from '../../core/blocks/fields'
import { FeatureGridRender, type FeatureGridData } from './Render'
import { featureGridCss } from './styles'

const withPicture = { condition: (data: { showPicture?: unknown }) => Boolean(data?.showPicture) }

export const featureGridBlock = defineBlock<FeatureGridData>({
  slug: 'featureGrid',
  labels: { singular: 'Feature grid', plural: 'Feature grids' },
  description: 'What the offer consists of: an icon, a heading and a text for each point.',
  category: 'features',
  placement: 'content',
  icon: 'sparkles',
  version: 1,
  fields: [
    ...introFields(),
    {
      name: 'layout',
      type: 'select',
      defaultValue: 'grid',
      options: [
        { label: 'Grid', value: 'grid' },
        { label: 'Rows', value: 'rows' },
        { label: 'Bento (tiles of two sizes)', value: 'bento' },
      ],
    },
    ...withBreakpoints({
      fields: [
        {
          name: 'columns',
          type: 'select',
          defaultValue: '3',
          options: ['1', '2', '3', '4'],
          admin: { description: 'Points side by side on a wide screen (grid layout).' },
        },
      ],
    }),
    {
      name: 'items',
      type: 'array',
      minRows: 1,
      maxRows: 16,
      labels: { singular: 'Feature', plural: 'Features' },
      fields: [
        iconField(),
        { name: 'heading', type: 'text', required: true, maxLength: 100 },
        { name: 'text', type: 'textarea', maxLength: 320 },
      ],
    },
    {
      name: 'showPicture',
      type: 'checkbox',
      defaultValue: false,
      admin: { description: 'A picture beside the points; in the bento layout, a tile.' },
    },
    { ...pictureField(), admin: { condition: (_, siblings) => withPicture.condition(siblings) } },
    actionsField({ maxRows: 2 }),
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'featureGrid',
    eyebrow: 'What you get',
    heading: 'The careful parts, done for you',
    text: 'You bring the idea. We bring the drawings, the people and the calendar.',
    layout: 'grid',
    columns: '3',
    items: [
      {
        icon: 'ruler',
        heading: 'Measured twice',
        text: 'A survey of the whole place within a week, in plans you keep.',
      },
      {
        icon: 'wallet',
        heading: 'One fixed price',
        text: 'Every item is listed before work begins. Changes are priced first, too.',
      },
      {
        icon: 'calendar',
        heading: 'A date that holds',
        text: 'If we hand over late, each day late is taken off the bill.',
      },
      {
        icon: 'message-circle',
        heading: 'One person to call',
        text: 'The same project lead from the first sketch to the last screw.',
      },
      {
        icon: 'recycle',
        heading: 'Little thrown away',
        text: 'Doors, boards and fittings are sorted, repaired and used again.',
      },
      {
        icon: 'shield-check',
        heading: 'Five years’ cover',
        text: 'Insured work by people who come back when something creaks.',
      },
    ],
    showPicture: false,
    tone: 'default',
  },
  Render: FeatureGridRender,
  css: featureGridCss,
})
