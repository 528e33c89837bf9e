import { defineBlock } from '../../core/blocks/defineBlock'
import { anchorField, linkField, toneField } from '../../core/blocks/fields'
import { LogoWallRender, type LogoWallData } from './Render'
import { logoWallCss } from './styles'

export const logoWallBlock = defineBlock<LogoWallData>({
  slug: 'logoWall',
  labels: { singular: 'Logo wall', plural: 'Logo walls' },
  description: 'Customers, partners or press: logos, or names set as wordmarks.',
  category: 'social-proof',
  placement: 'content',
  icon: 'award',
  version: 1,
  fields: [
    {
      name: 'heading',
      type: 'text',
      maxLength: 120,
      admin: { description: 'A short line, e.g. “Stocked by”.' },
    },
    {
      name: 'logos',
      type: 'array',
      minRows: 1,
      maxRows: 24,
      labels: { singular: 'Logo', plural: 'Logos' },
      fields: [
        { name: 'name', type: 'text', required: true, maxLength: 60 },
        {
          name: 'picture',
          type: 'group',
          fields: [{ name: 'media', type: 'upload', relationTo: 'media' }],
          admin: { description: 'Without a picture the name is set as a wordmark.' },
        },
        linkField({ name: 'link', label: false }),
      ],
    },
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'logoWall',
    heading: 'Trusted by people who are hard to please',
    logos: [
      { name: 'Nordlys Hotel' },
      { name: 'Atelier Brandt' },
      { name: 'Kornblum' },
      { name: 'Fjord & Field' },
      { name: 'Studio Mirai' },
      { name: 'Oakhouse' },
    ],
    tone: 'default',
  },
  Render: LogoWallRender,
  css: logoWallCss,
})
