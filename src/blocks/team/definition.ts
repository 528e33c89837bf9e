import { defineBlock } from '../../core/blocks/defineBlock'
import {
  anchorField,
  introFields,
  linkFields,
  pictureField,
  toneField,
} from '../../core/blocks/fields'
import { TeamRender, type TeamData } from './Render'
import { teamCss } from './styles'

export const teamBlock = defineBlock<TeamData>({
  slug: 'team',
  labels: { singular: 'Team', plural: 'Teams' },
  description: 'The people behind the business: picture, name, role, a few words.',
  category: 'social-proof',
  placement: 'content',
  icon: 'users',
  version: 1,
  fields: [
    ...introFields(),
    {
      name: 'layout',
      type: 'select',
      defaultValue: 'grid',
      options: [
        { label: 'Grid of portraits', value: 'grid' },
        { label: 'List with longer texts', value: 'list' },
      ],
    },
    {
      name: 'people',
      type: 'array',
      minRows: 1,
      maxRows: 24,
      labels: { singular: 'Person', plural: 'People' },
      fields: [
        pictureField({ art: 'portrait' }),
        { name: 'name', type: 'text', required: true, maxLength: 80 },
        { name: 'role', type: 'text', maxLength: 100 },
        { name: 'bio', type: 'textarea', maxLength: 500 },
        {
          name: 'links',
          type: 'array',
          maxRows: 4,
          labels: { singular: 'Link', plural: 'Links' },
          fields: linkFields(),
        },
      ],
    },
    toneField(),
    anchorField(),
  ],
  defaults: {
    blockType: 'team',
    heading: 'Four people, one workshop',
    text: 'Whoever draws your room also stands in it while it is built.',
    layout: 'grid',
    people: [
      {
        picture: { art: 'portrait', seed: 'mara' },
        name: 'Mara Lindqvist',
        role: 'Architect, founder',
        bio: 'Draws by hand first. Knows where every cable runs.',
        links: [],
      },
      {
        picture: { art: 'portrait', seed: 'teodor' },
        name: 'Teodor Haas',
        role: 'Master carpenter',
        bio: 'Thirty years of oak, and a soft spot for dovetails.',
        links: [],
      },
      {
        picture: { art: 'portrait', seed: 'noor' },
        name: 'Noor Rahmani',
        role: 'Project lead',
        bio: 'Keeps the calendar, the budget and everyone’s temper.',
        links: [],
      },
      {
        picture: { art: 'portrait', seed: 'pablo' },
        name: 'Pablo Serrano',
        role: 'Colour and surfaces',
        bio: 'Mixes lime, pigment and patience until the wall is right.',
        links: [],
      },
    ],
    tone: 'default',
  },
  Render: TeamRender,
  css: teamCss,
})
