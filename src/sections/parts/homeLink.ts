import type { LinkData } from '../../core/blocks/types'

/** A link that leads to the home page until someone chooses a target. */
export const homeLink = (label?: string): LinkData => ({
  ...(label ? { label } : {}),
  type: 'url',
  url: '/',
})
