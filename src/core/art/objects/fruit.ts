import { mix, shift } from '../palette'
import { sphere } from '../shapes'
import { d, ellipse, line, path } from '../svg'
import type { DrawThing, Kit } from './kit'

const stalk = (x: number, y: number): string =>
  line(d`M${x} ${y}q2 -14 10 -20`, '#5b4330', 5, { 'stroke-linecap': 'round' })
const leaf = ({ palette }: Kit, x: number, y: number): string =>
  path(d`M${x} ${y}q14 -24 46 -20q-14 26 -46 20z`, mix('#5e7f4c', palette.accent, 0.3))
/** Fruit keeps its own colour, drawn a little towards the brand's. */
const ripe = ({ palette }: Kit, color: string): string =>
  mix(mix(color, palette.primary, 0.16), palette.ink, palette.dark ? 0.12 : 0)

const orange: DrawThing = (kit) => {
  const color = ripe(kit, '#e08a3c')
  return {
    width: 108,
    height: 104,
    markup:
      ellipse(0, -50, 56, 53, sphere(kit.canvas, color)) +
      ellipse(6, -97, 8, 4, shift(color, -0.15)) +
      leaf(kit, 6, -98),
  }
}

const apple: DrawThing = (kit) => {
  const color = ripe(kit, '#bf3f36')
  return {
    width: 108,
    height: 118,
    markup:
      path(
        'M0-92C-26-108-60-92-60-54C-60-16-34 0-14 0Q0-6 14 0C34 0 60-16 60-54C60-92 26-108 0-92z',
        sphere(kit.canvas, color),
      ) +
      ellipse(2, -91, 16, 5, shift(color, -0.14)) +
      stalk(2, -90),
  }
}

const pear: DrawThing = (kit) => {
  const color = ripe(kit, '#b9b04a')
  return {
    width: 104,
    height: 150,
    markup:
      path(
        'M0-132C22-132 26-104 32-82C40-66 58-60 58-34C58-10 34 2 0 2S-58-10-58-34C-58-60-40-66-32-82C-26-104-22-132 0-132z',
        sphere(kit.canvas, color),
      ) + stalk(0, -128),
  }
}

const lemon: DrawThing = (kit) => {
  const color = ripe(kit, '#ecc94b')
  return {
    width: 120,
    height: 84,
    markup:
      path(
        'M-74-40Q-62-46-54-62C-34-90 34-90 54-60Q62-48 76-42Q64-32 54-18C34 8-34 8-54-18Q-62-32-74-40z',
        sphere(kit.canvas, color),
      ) + leaf(kit, 40, -70),
  }
}

/** Two halves would compete with the vessels; one cut fruit brings the accent to the front. */
const halved: DrawThing = (kit) => {
  const rind = ripe(kit, '#e08a3c')
  const pulp = shift(rind, 0.09)
  const rays = Array.from({ length: 8 }, (_, index) => {
    const angle = (index / 8) * Math.PI * 2
    return d`M0 -46L${Math.cos(angle) * 42} ${-46 + Math.sin(angle) * 40}`
  })
  return {
    width: 104,
    height: 98,
    markup:
      ellipse(6, -46, 53, 49, shift(rind, -0.1)) +
      ellipse(-2, -47, 52, 49, rind) +
      ellipse(-2, -47, 47, 44, shift(pulp, 0.12)) +
      ellipse(-2, -47, 42, 39, pulp) +
      line(rays.join(''), shift(pulp, 0.12), 3.4, { transform: 'translate(-2 -1)' }),
  }
}

export const fruits: readonly DrawThing[] = [orange, apple, pear, lemon, halved]
