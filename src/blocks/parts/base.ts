import { hiddenCss } from '../../core/blocks/breakpoints'
import { characterCss } from './characterCss'
import { elementsCss } from './elementsCss'
import { fieldsCss } from './fieldsCss'
import { layoutCss } from './layoutCss'
import { tonesCss } from './tonesCss'

/** Styles that every published page has, before the styles of its blocks. */
export const baseCss: string = [
  elementsCss,
  tonesCss,
  layoutCss,
  fieldsCss,
  characterCss,
  hiddenCss,
].join('')
