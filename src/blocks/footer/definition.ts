import { defineBlock } from '../../core/blocks/defineBlock'
import { linkFields, toneField } from '../../core/blocks/fields'
import { Render, type FooterData } from './Render'
import { css } from './styles'

export const footerBlock = defineBlock<FooterData>({
  slug: 'footer',
  labels: { singular: 'Footer', plural: 'Footers' },
  description:
    'The end of a page: brand, the site’s footer navigation, contact, social profiles and the legal line.',
  category: 'navigation',
  placement: 'root',
  icon: 'panel-bottom',
  version: 1,
  fields: [
    {
      name: 'layout',
      type: 'select',
      defaultValue: 'columns',
      options: [
        { label: 'Brand beside columns of links', value: 'columns' },
        { label: 'One line', value: 'minimal' },
        { label: 'Oversized brand name below the links', value: 'statement' },
      ],
    },
    {
      name: 'description',
      type: 'textarea',
      maxLength: 300,
      admin: { description: 'Instead of the brand’s description.' },
    },
    { name: 'showContact', type: 'checkbox', defaultValue: true },
    { name: 'showSocial', type: 'checkbox', defaultValue: true },
    { name: 'contactTitle', type: 'text', maxLength: 60, defaultValue: 'Contact' },
    {
      name: 'legal',
      type: 'text',
      maxLength: 200,
      admin: { description: 'Copyright line, e.g. “© 2026 Amsel GmbH”.' },
    },
    {
      name: 'legalLinks',
      type: 'array',
      maxRows: 5,
      labels: { singular: 'Link', plural: 'Links' },
      fields: linkFields(),
    },
    toneField(),
  ],
  defaults: {
    blockType: 'footer',
    layout: 'columns',
    showContact: true,
    showSocial: true,
    contactTitle: 'Contact',
    legal: '© 2026. All rights reserved.',
    legalLinks: [],
    tone: 'muted',
  },
  Render,
  css,
})
