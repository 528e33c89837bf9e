import type { Palette } from './palette'
import type { Random } from './prng'
import type { Canvas } from './svg'

/** What every kind draws with. The canvas's shorter side is 800 units. */
export type Picture = { canvas: Canvas; palette: Palette; random: Random; seed: string }
export type DrawPicture = (picture: Picture) => void
