import { withBreakpoints } from '../../core/blocks/breakpoints'
import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField, pictureField } from '../../core/blocks/fields'
import { Render, type GalleryData } from './Render'
import { css } from './styles'

export const galleryBlock = defineBlock<GalleryData>({
  slug: 'gallery',
  labels: { singular: 'Gallery', plural: 'Galleries' },
  description: 'Several pictures as a grid, as a wall of uneven heights, or as a strip to scroll.',
  category: 'media',
  placement: 'content',
  icon: 'images',
  version: 1,
  fields: [
    {
      name: 'layout',
      type: 'select',
      defaultValue: 'grid',
      options: [
        { label: 'Grid', value: 'grid' },
        { label: 'Wall of uneven heights', value: 'masonry' },
        { label: 'Strip to scroll', value: 'strip' },
      ],
    },
    ...withBreakpoints({
      fields: [
        {
          name: 'columns',
          type: 'select',
          defaultValue: 'auto',
          options: [
            { label: 'As many as fit', value: 'auto' },
            { label: '1', value: '1' },
            { label: '2', value: '2' },
            { label: '3', value: '3' },
            { label: '4', value: '4' },
          ],
          admin: { description: 'Pictures side by side (not in the strip).' },
        },
      ],
    }),
    {
      name: 'pictures',
      type: 'array',
      minRows: 1,
      maxRows: 24,
      fields: [
        pictureField({ art: 'still-life' }),
        { name: 'caption', type: 'text', maxLength: 160 },
      ],
    },
    {
      name: 'label',
      type: 'text',
      maxLength: 80,
      admin: { description: 'Name of the gallery for screen readers.' },
    },
    anchorField(),
  ],
  defaults: {
    blockType: 'gallery',
    layout: 'grid',
    columns: 'auto',
    label: 'Pictures of our work',
    pictures: [
      {
        picture: { art: 'still-life', seed: 'one', alt: '' },
        caption: 'Oak kitchen, Lindenstraße',
      },
      { picture: { art: 'storefront', seed: 'two', alt: '' }, caption: 'Shop fitting, Café Amsel' },
      { picture: { art: 'product', seed: 'three', alt: '' }, caption: 'Stool No. 4, ash' },
      { picture: { art: 'landscape', seed: 'four', alt: '' }, caption: 'Garden room, Weimar' },
      { picture: { art: 'pattern', seed: 'five', alt: '' }, caption: 'End-grain floor' },
    ],
  },
  Render,
  css,
})
