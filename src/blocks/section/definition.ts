import { withBreakpoints } from '../../core/blocks/breakpoints'
import { defineBlock } from '../../core/blocks/defineBlock'
import {
  actionsField,
  anchorField,
  introFields,
  slotField,
  toneField,
} from '../../core/blocks/fields'
import { lexical } from '../parts/lexical'
import { Render, type SectionData } from './Render'
import { css } from './styles'

export const sectionBlock = defineBlock<SectionData>({
  slug: 'section',
  labels: { singular: 'Section', plural: 'Sections' },
  description:
    'A band of the page with an optional introduction that holds any content, columns, stacks or tabs.',
  category: 'layout',
  placement: 'root',
  icon: 'rectangle-horizontal',
  version: 1,
  fields: [
    ...introFields(),
    {
      name: 'layout',
      type: 'select',
      defaultValue: 'stacked',
      options: [
        { label: 'Introduction above the content', value: 'stacked' },
        { label: 'Introduction beside the content', value: 'aside' },
        { label: 'Everything centred', value: 'centered' },
      ],
    },
    slotField({
      name: 'content',
      allow: { placements: ['content'], slugs: ['columns', 'tabs', 'stack'] },
      maxRows: 20,
    }),
    actionsField(),
    { name: 'width', type: 'select', defaultValue: 'container', options: ['container', 'narrow'] },
    ...withBreakpoints({
      fields: [
        {
          name: 'padding',
          type: 'select',
          label: 'Space above and below',
          defaultValue: 'normal',
          options: ['none', 'small', 'normal', 'large'],
        },
        {
          name: 'gap',
          type: 'select',
          label: 'Space between contents',
          defaultValue: 'normal',
          options: ['small', 'normal', 'large'],
        },
      ],
    }),
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'section',
    eyebrow: 'How we work',
    heading: 'Three people, one workshop, no middlemen',
    text: 'Whoever takes your call also draws the plan, cuts the wood and comes to fit it.',
    layout: 'stacked',
    content: [
      {
        blockType: 'richText',
        size: 'normal',
        columns: 'two',
        align: 'start',
        content: lexical(
          {
            p: 'The drawing comes first. We measure the room, photograph every corner, and send you a plan to scale within a week, with one price that holds for ninety days.',
          },
          {
            p: 'Then the workshop takes over. Fronts and carcasses are cut from the same boards, so that the grain runs through, and everything is oiled twice before it leaves the house.',
          },
        ),
      },
    ],
    actions: [],
    width: 'container',
    padding: 'normal',
    gap: 'normal',
    tone: 'default',
  },
  Render,
  css,
})
