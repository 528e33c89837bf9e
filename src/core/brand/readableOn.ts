import { parseHexColor } from './color'
import { contrast, MIN_TEXT_CONTRAST } from './contrast'

const LIGHT = '#ffffff'
const DARK = '#18181b'

/** The text colour, near white or near black, that is read better on a background. */
export const readableOn = (background: string): string => {
  const [ground, light] = [parseHexColor(background), parseHexColor(LIGHT)]
  return ground && light && contrast(ground, light) < MIN_TEXT_CONTRAST ? DARK : LIGHT
}
