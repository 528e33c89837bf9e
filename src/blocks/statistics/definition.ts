import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField, introFields, toneField } from '../../core/blocks/fields'
import { StatisticsRender, type StatisticsData } from './Render'
import { statisticsCss } from './styles'

export const statisticsBlock = defineBlock<StatisticsData>({
  slug: 'statistics',
  labels: { singular: 'Statistics', plural: 'Statistics' },
  description: 'A few figures that say more than a paragraph would.',
  category: 'social-proof',
  placement: 'content',
  icon: 'bar-chart-3',
  version: 1,
  fields: [
    ...introFields(),
    {
      name: 'items',
      type: 'array',
      minRows: 1,
      maxRows: 8,
      labels: { singular: 'Figure', plural: 'Figures' },
      fields: [
        {
          name: 'value',
          type: 'text',
          required: true,
          maxLength: 16,
          admin: { description: 'With its unit: 98 %, 4.9, 12 t.' },
        },
        { name: 'label', type: 'text', required: true, maxLength: 80 },
        { name: 'note', type: 'text', maxLength: 160 },
      ],
    },
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'statistics',
    heading: 'Nineteen years, counted',
    items: [
      { value: '412', label: 'homes finished', note: 'from studio flats to a lighthouse' },
      { value: '98 %', label: 'handed over on the day', note: 'measured over the last five years' },
      { value: '4.9', label: 'out of five', note: '286 reviews by owners' },
      { value: '31 t', label: 'of timber used again', note: 'since 2019' },
    ],
    tone: 'default',
  },
  Render: StatisticsRender,
  css: statisticsCss,
})
