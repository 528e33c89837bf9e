import type { BrandStyle } from './types'

/** What stands in where neither a template nor a brand says how something looks. */
export const NEUTRAL_STYLE: BrandStyle = {
  palette: { primary: '#1f4fd8' },
  fonts: { display: 'inter', text: 'inter' },
  typeRatio: 1.2,
  radius: 'small',
  density: 'normal',
  scheme: 'light',
  character: 'technical',
}
