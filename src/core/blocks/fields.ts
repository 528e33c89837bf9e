import type { BlocksField, Field, GroupField, SelectField, TextField } from 'payload'
import { ART_KINDS } from '../art/kinds'
import { ICON_NAMES } from './icons'
import type { BlockPlacement, LinkData } from './types'

/** Which blocks a slot takes: whole placements, single slugs, or both. */
export type SlotAllow = { placements?: BlockPlacement[]; slugs?: string[] }

// Browsers read a backslash as a slash: `/\\host` is another host too.
const URL_PATTERN = /^(https?:\/\/|mailto:|tel:|\/(?![\\/])|#)/i

/** True for what a link may point to: http(s), mailto, tel, a path of this site, or a fragment. */
export const isSafeUrl = (url: string): boolean => URL_PATTERN.test(url.trim())

const isPageLink = (_: unknown, siblings: Partial<LinkData>): boolean => siblings?.type !== 'url'
const isUrlLink = (_: unknown, siblings: Partial<LinkData>): boolean => siblings?.type === 'url'

/** The fields of one link. `label: false` leaves the label out (the whole card is the link). */
export const linkFields = ({ label = true }: { label?: boolean } = {}): Field[] => [
  ...(label ? [{ name: 'label', type: 'text', required: true, maxLength: 80 } as const] : []),
  {
    name: 'type',
    type: 'select',
    defaultValue: 'page',
    options: [
      { label: 'Page of this site', value: 'page' },
      { label: 'Address', value: 'url' },
    ],
  },
  { name: 'page', type: 'relationship', relationTo: 'pages', admin: { condition: isPageLink } },
  {
    name: 'anchor',
    type: 'text',
    admin: { condition: isPageLink, description: 'A place on the page, without "#".' },
  },
  {
    name: 'url',
    type: 'text',
    maxLength: 2000,
    admin: {
      condition: isUrlLink,
      description: 'https://…, mailto:…, tel:…, /path or #place',
    },
    validate: (value: unknown, { siblingData }: { siblingData: Partial<LinkData> }) => {
      if (siblingData?.type !== 'url') return true
      return typeof value === 'string' && isSafeUrl(value)
        ? true
        : 'Give an address that starts with https://, mailto:, tel:, / or #.'
    },
  } as TextField,
  { name: 'newTab', type: 'checkbox', label: 'Open in a new tab', admin: { condition: isUrlLink } },
]

/** One optional or required link as a group. */
export const linkField = ({ name, label }: { name: string; label?: boolean }): GroupField => ({
  name,
  type: 'group',
  fields: linkFields({ label }),
})

/** A row of buttons or links. Each row: a link plus `style` (primary | secondary | plain). */
export const actionsField = ({
  name = 'actions',
  maxRows = 3,
}: { name?: string; maxRows?: number } = {}): Field => ({
  name,
  type: 'array',
  maxRows,
  labels: { singular: 'Button', plural: 'Buttons' },
  fields: [
    ...linkFields(),
    {
      name: 'style',
      type: 'select',
      defaultValue: 'primary',
      options: ['primary', 'secondary', 'plain'],
    },
  ],
})

/** A picture: an uploaded medium or generated art (`PictureData`). */
export const pictureField = ({
  name = 'picture',
  art = 'abstract',
}: { name?: string; art?: (typeof ART_KINDS)[number] } = {}): GroupField => ({
  name,
  type: 'group',
  fields: [
    { name: 'media', type: 'upload', relationTo: 'media' },
    {
      name: 'art',
      type: 'select',
      defaultValue: art,
      options: ART_KINDS.map((kind) => ({ label: kind, value: kind })),
      admin: { description: 'Drawn in the brand’s colours while no picture is uploaded.' },
    },
    { name: 'seed', type: 'text', admin: { description: 'Another word, another drawing.' } },
    { name: 'alt', type: 'text', label: 'Alternative text', maxLength: 300 },
  ],
})

export const iconField = ({ name = 'icon' }: { name?: string } = {}): SelectField => ({
  name,
  type: 'select',
  options: ICON_NAMES.map((icon) => ({ label: icon, value: icon })),
})

/** Colour surface of a band: how loud it is. */
export const toneField = (): SelectField => ({
  name: 'tone',
  type: 'select',
  defaultValue: 'default',
  options: ['default', 'muted', 'contrast', 'primary'],
})

/** Eyebrow, heading and lead text that open most bands. */
export const introFields = ({ required = false }: { required?: boolean } = {}): Field[] => [
  { name: 'eyebrow', type: 'text', maxLength: 80 },
  { name: 'heading', type: 'text', required, maxLength: 160 },
  { name: 'text', type: 'textarea', maxLength: 600 },
]

/** Fragment id of a band, so that links can point to it. */
export const anchorField = (): TextField => ({
  name: 'anchor',
  type: 'text',
  maxLength: 60,
  admin: { description: 'Links may point here: letters, digits and hyphens, without "#".' },
  validate: (value: unknown) =>
    value === undefined || value === null || value === '' || /^[a-z][a-z0-9-]*$/.test(String(value))
      ? true
      : 'Use lower-case letters, digits and hyphens, starting with a letter.',
})

/** A place that takes nested blocks. The registry resolves `allow` to slugs. */
export const slotField = ({
  name,
  allow,
  maxRows,
}: {
  name: string
  allow: SlotAllow
  maxRows?: number
}): BlocksField => ({
  name,
  type: 'blocks',
  blocks: [],
  maxRows,
  custom: { slotAllow: allow },
})
