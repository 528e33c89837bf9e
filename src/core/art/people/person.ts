import type { Palette } from '../palette'
import type { Random } from '../prng'
import type { Canvas } from '../svg'

/**
 * One person's colours. Drawings share one space: the face's centre is the origin, the chin lies at
 * y 100, the shoulders at 180–250, the picture ends near 320.
 */
export type Person = {
  canvas: Canvas
  palette: Palette
  random: Random
  skin: string
  hair: string
  top: string
  under: string
  trim: string
}

/** Hair behind and before the head; `covered` hides the ears. */
export type Hair = { back: string; front: string; covered?: boolean }
