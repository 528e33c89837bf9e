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
import { ProductGridRender, type ProductGridData } from './Render'
import { productGridCss } from './styles'

export const productGridBlock = defineBlock<ProductGridData>({
  slug: 'productGrid',
  labels: { singular: 'Product grid', plural: 'Product grids' },
  description: 'Products with picture, name and price.',
  category: 'commerce',
  placement: 'content',
  icon: 'shopping-bag',
  version: 1,
  fields: [
    ...introFields(),
    {
      name: 'layout',
      type: 'select',
      defaultValue: 'grid',
      options: [
        { label: 'Grid', value: 'grid' },
        { label: 'First product large', value: 'featured' },
        { label: 'Price list', value: 'list' },
      ],
    },
    ...withBreakpoints({
      fields: [
        {
          name: 'columns',
          type: 'select',
          defaultValue: '3',
          options: ['1', '2', '3', '4'],
          admin: { description: 'Products side by side on a wide screen.' },
        },
      ],
    }),
    {
      name: 'pictureShape',
      type: 'select',
      defaultValue: 'portrait',
      options: ['landscape', 'square', 'portrait'],
    },
    {
      name: 'products',
      type: 'array',
      minRows: 1,
      maxRows: 48,
      labels: { singular: 'Product', plural: 'Products' },
      fields: [
        pictureField({ art: 'product' }),
        { name: 'name', type: 'text', required: true, maxLength: 100 },
        {
          name: 'price',
          type: 'text',
          maxLength: 40,
          admin: {
            description: 'A number takes the site’s currency; any other text stays as it is.',
          },
        },
        {
          name: 'compareAtPrice',
          type: 'text',
          maxLength: 40,
          admin: { description: 'The earlier price, struck through.' },
        },
        { name: 'badge', type: 'text', maxLength: 30 },
        { name: 'description', type: 'textarea', maxLength: 240 },
        linkField({ name: 'link', label: false }),
      ],
    },
    actionsField({ maxRows: 1 }),
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'productGrid',
    heading: 'From the workshop',
    text: 'Made in small runs from what larger jobs leave over.',
    layout: 'grid',
    columns: '3',
    pictureShape: 'portrait',
    products: [
      {
        picture: { art: 'product', seed: 'reading-chair' },
        name: 'Reading chair',
        price: '480',
        badge: 'New',
        description: 'Wool on a frame of solid ash. Made to order in three weeks.',
      },
      {
        picture: { art: 'product', seed: 'turned-bowl' },
        name: 'Turned bowl',
        price: '52',
        description: 'Cherry, oiled, 26 cm across. No two alike.',
      },
      {
        picture: { art: 'product', seed: 'lamp-fir' },
        name: 'Shaving lamp',
        price: '210',
        description: 'A shade of planed fir that glows like honey.',
      },
    ],
    tone: 'default',
  },
  Render: ProductGridRender,
  css: productGridCss,
})
