import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField, pictureField } from '../../core/blocks/fields'
import { Render, type ImageData } from './Render'
import { css } from './styles'

export const imageBlock = defineBlock<ImageData>({
  slug: 'image',
  labels: { singular: 'Picture', plural: 'Pictures' },
  description: 'One picture with an optional caption.',
  category: 'media',
  placement: 'content',
  icon: 'image',
  version: 1,
  fields: [
    pictureField({ art: 'landscape' }),
    { name: 'caption', type: 'text', maxLength: 240 },
    {
      name: 'shape',
      type: 'select',
      defaultValue: 'landscape',
      options: ['original', 'panorama', 'landscape', 'square', 'portrait'],
    },
    {
      name: 'width',
      type: 'select',
      defaultValue: 'container',
      options: [
        { label: 'As wide as text', value: 'text' },
        { label: 'As wide as its place', value: 'container' },
        { label: 'From edge to edge', value: 'full' },
      ],
    },
    anchorField(),
  ],
  defaults: {
    blockType: 'image',
    picture: { art: 'landscape', seed: 'image', alt: '' },
    caption: 'The valley above the farm, in the first week of October.',
    shape: 'landscape',
    width: 'container',
  },
  Render,
  css,
})
