import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField, introFields, linkField, toneField } from '../../core/blocks/fields'
import { PricingTableRender, type PricingTableData } from './Render'
import { pricingTableCss } from './styles'

export const pricingTableBlock = defineBlock<PricingTableData>({
  slug: 'pricingTable',
  labels: { singular: 'Pricing table', plural: 'Pricing tables' },
  description: 'Plans side by side: price, what is included, and where to go next.',
  category: 'commerce',
  placement: 'content',
  icon: 'credit-card',
  version: 1,
  fields: [
    ...introFields(),
    {
      name: 'plans',
      type: 'array',
      minRows: 1,
      maxRows: 4,
      labels: { singular: 'Plan', plural: 'Plans' },
      fields: [
        { name: 'name', type: 'text', required: true, maxLength: 60 },
        {
          name: 'price',
          type: 'text',
          required: true,
          maxLength: 40,
          admin: {
            description: 'A number takes the site’s currency; any other text stays as it is.',
          },
        },
        {
          name: 'period',
          type: 'text',
          maxLength: 60,
          admin: { description: 'After the price, e.g. “per month”.' },
        },
        { name: 'description', type: 'textarea', maxLength: 240 },
        {
          name: 'features',
          type: 'array',
          maxRows: 16,
          labels: { singular: 'Feature', plural: 'Features' },
          fields: [
            { name: 'text', type: 'text', required: true, maxLength: 140 },
            { name: 'included', type: 'checkbox', defaultValue: true },
          ],
        },
        linkField({ name: 'link' }),
        { name: 'highlighted', type: 'checkbox', defaultValue: false },
        {
          name: 'badge',
          type: 'text',
          maxLength: 40,
          admin: { description: 'E.g. “Most chosen”.' },
        },
      ],
    },
    {
      name: 'note',
      type: 'textarea',
      maxLength: 300,
      admin: { description: 'Small print below the plans: taxes, notice periods.' },
    },
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'pricingTable',
    eyebrow: 'Prices',
    heading: 'Pick the amount of help you need',
    text: 'Every plan begins with a free visit. Change or stop at the end of any month.',
    plans: [
      {
        name: 'Sketch',
        price: '190',
        period: 'once',
        description: 'An afternoon together and a plan you can build from.',
        features: [
          { text: 'Site visit of two hours', included: true },
          { text: 'Floor plan with measures', included: true },
          { text: 'List of materials and prices', included: true },
          { text: 'Help on the building site', included: false },
        ],
        link: { label: 'Book a sketch', type: 'url', url: '/' },
        highlighted: false,
      },
      {
        name: 'Companion',
        price: '640',
        period: 'per month',
        description: 'We plan, order and check; your builders build.',
        features: [
          { text: 'Everything in Sketch', included: true },
          { text: 'Weekly visit on site', included: true },
          { text: 'Orders and deliveries handled', included: true },
          { text: 'Help on the building site', included: true },
        ],
        link: { label: 'Start with a visit', type: 'url', url: '/' },
        highlighted: true,
        badge: 'Most chosen',
      },
      {
        name: 'Turnkey',
        price: 'On request',
        description: 'You hand over one key and get back another.',
        features: [
          { text: 'Everything in Companion', included: true },
          { text: 'Our own carpenters and painters', included: true },
          { text: 'Fixed price and fixed date', included: true },
          { text: 'Five years’ cover', included: true },
        ],
        link: { label: 'Ask for an offer', type: 'url', url: '/' },
        highlighted: false,
      },
    ],
    note: 'Prices include VAT. Travel within the city is free.',
    tone: 'default',
  },
  Render: PricingTableRender,
  css: pricingTableCss,
})
