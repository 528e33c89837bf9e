import { defineBlock } from '../../core/blocks/defineBlock'
import { linkField } from '../../core/blocks/fields'
import { Render, type NavbarData } from './Render'
import { css } from './styles'

export const navbarBlock = defineBlock<NavbarData>({
  slug: 'navbar',
  labels: { singular: 'Navigation bar', plural: 'Navigation bars' },
  description:
    'The top of a page: brand, the site’s header navigation and one button. Put it first in every page.',
  category: 'navigation',
  placement: 'root',
  icon: 'panel-top',
  version: 1,
  fields: [
    {
      name: 'layout',
      type: 'select',
      defaultValue: 'end',
      options: [
        { label: 'Links at the end', value: 'end' },
        { label: 'Links in the middle', value: 'center' },
        { label: 'Brand above the links', value: 'stacked' },
      ],
    },
    {
      name: 'brandText',
      type: 'text',
      maxLength: 60,
      admin: { description: 'Instead of the brand’s name.' },
    },
    {
      name: 'brandDisplay',
      type: 'select',
      defaultValue: 'auto',
      options: [
        { label: 'Logo, or the name while there is none', value: 'auto' },
        { label: 'Logo and name', value: 'both' },
        { label: 'Name only', value: 'name' },
      ],
    },
    linkField({ name: 'action' }),
    { name: 'sticky', type: 'checkbox', label: 'Stays at the top', defaultValue: true },
    {
      name: 'menuLabel',
      type: 'text',
      maxLength: 30,
      defaultValue: 'Menu',
      admin: { description: 'Name of the menu on phones.' },
    },
    {
      name: 'skipLabel',
      type: 'text',
      maxLength: 60,
      defaultValue: 'Skip to content',
      admin: { description: 'First link of the page, for people who use the keyboard.' },
    },
  ],
  defaults: {
    blockType: 'navbar',
    layout: 'end',
    brandDisplay: 'auto',
    action: { label: 'Get in touch', type: 'url', url: '#contact' },
    sticky: true,
    menuLabel: 'Menu',
    skipLabel: 'Skip to content',
  },
  Render,
  css,
})
