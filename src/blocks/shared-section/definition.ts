import { defineBlock } from '../../core/blocks/defineBlock'
import { Render, type SharedSectionData } from './Render'

export const sharedSectionBlock = defineBlock<SharedSectionData>({
  slug: 'sharedSection',
  labels: { singular: 'Shared section', plural: 'Shared sections' },
  description:
    'Stands for a section that several pages share: changed once, changed on all of them.',
  category: 'layout',
  placement: 'root',
  icon: 'refresh-cw',
  version: 1,
  reference: true,
  fields: [
    {
      name: 'section',
      type: 'relationship',
      relationTo: 'sections',
      required: true,
      filterOptions: { kind: { equals: 'shared' } },
    },
  ],
  defaults: { blockType: 'sharedSection' },
  Render,
  css: '',
})
