import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField, introFields, pictureField, toneField } from '../../core/blocks/fields'
import { TestimonialRender, type TestimonialData } from './Render'
import { testimonialCss } from './styles'

export const testimonialBlock = defineBlock<TestimonialData>({
  slug: 'testimonial',
  labels: { singular: 'Testimonial', plural: 'Testimonials' },
  description: 'What customers say, in their words, with name and role.',
  category: 'social-proof',
  placement: 'content',
  icon: 'quote',
  version: 1,
  fields: [
    ...introFields(),
    {
      name: 'layout',
      type: 'select',
      defaultValue: 'single',
      options: [
        { label: 'One large quote', value: 'single' },
        { label: 'Grid of quotes', value: 'grid' },
      ],
      admin: { description: 'One large quote shows the first one only.' },
    },
    {
      name: 'quotes',
      type: 'array',
      minRows: 1,
      maxRows: 12,
      labels: { singular: 'Quote', plural: 'Quotes' },
      fields: [
        {
          name: 'quote',
          type: 'textarea',
          required: true,
          maxLength: 600,
          admin: { description: 'Without quotation marks.' },
        },
        { name: 'person', type: 'text', required: true, maxLength: 80 },
        { name: 'role', type: 'text', maxLength: 100 },
        {
          name: 'showPicture',
          type: 'checkbox',
          defaultValue: true,
          label: 'Show a picture of the person',
        },
        pictureField({ art: 'portrait' }),
      ],
    },
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'testimonial',
    layout: 'single',
    quotes: [
      {
        quote:
          'They asked how we cook before they drew a single line. Two years on, the kitchen is still the room everyone ends up in.',
        person: 'Ingrid Halvorsen',
        role: 'Owner of the harbour flat',
        showPicture: true,
        picture: { art: 'portrait', seed: 'ingrid' },
      },
    ],
    tone: 'default',
  },
  Render: TestimonialRender,
  css: testimonialCss,
})
