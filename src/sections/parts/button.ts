import type { LinkData } from '../../core/blocks/types'

export type ButtonOptions = {
  label: string
  /** `#anchor` in the same section, or `/`. @default '/' */
  to?: string
  /** @default 'primary' */
  style?: 'primary' | 'secondary' | 'plain'
}

/** A row of `actionsField`. It leads to the home page until someone chooses a target. */
export const button = ({
  label,
  to = '/',
  style = 'primary',
}: ButtonOptions): LinkData & { style: string } => ({ label, type: 'url', url: to, style })
