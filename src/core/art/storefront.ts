import { shift } from './palette'
import type { DrawPicture, Picture } from './picture'
import { awning, door, shopWindow } from './shop/front'
import { drawInterior } from './shop/interior'
import { bench, lantern, planter } from './shop/outdoors'
import { drawStreet, streetOf, upperWindow } from './shop/street'
import { circle, d, ellipse, path, rect } from './svg'

const drawFacade = (picture: Picture): void => {
  const { canvas, random } = picture
  const { width, height } = canvas
  const street = streetOf(picture)
  const { wall, wood, cloth, palette } = street
  const ground = height * 0.84
  const half = Math.min(width * 0.5 + 20, 480)
  const centre = width > 1300 ? width * random.pick([0.42, 0.58]) : width * 0.5
  const left = centre - half
  const right = centre + half
  const roof = Math.min(height * 0.06, ground - 720)
  drawStreet(street, ground, left, right, roof)
  const band = ground - 372
  const shop = half * 0.9
  canvas.add(
    rect(
      left,
      roof,
      half * 2,
      ground - roof,
      canvas.linear(
        [
          [0, shift(wall, 0.03)],
          [1, shift(wall, -0.035)],
        ],
        { x2: 1 },
      ),
    ),
    rect(
      right,
      roof,
      40,
      ground - roof,
      canvas.linear(
        [
          [0, palette.shadow, 0.3],
          [1, palette.shadow, 0],
        ],
        { x2: 1, y2: 0 },
      ),
    ),
    rect(left - 14, roof - 4, half * 2 + 28, 20, shift(wall, 0.05)) +
      rect(left, roof + 16, half * 2, 12, { fill: palette.shadow, opacity: 0.16 }),
  )
  const sash = upperWindow(street, wall)
  const lit = upperWindow(street, wall, true)
  const lamps = palette.dark
  const night = random.pick([-0.62, 0, 0.62])
  for (let row = band - 246; row > roof - 60; row -= 250) {
    for (const at of [-0.62, 0, 0.62])
      canvas.add((lamps && at !== night ? lit : sash)(centre + at * half - 46, row))
  }
  // The joinery: one frame from the pavement to the sign.
  canvas.add(
    rect(
      centre - shop,
      band - 62,
      shop * 2,
      ground - band + 62,
      canvas.linear(
        [
          [0, shift(wood, 0.03)],
          [1, shift(wood, -0.04)],
        ],
        { x2: 1 },
      ),
    ),
    rect(centre - shop - 14, band - 74, shop * 2 + 28, 16, shift(wood, 0.07)),
    rect(centre - shop, band - 58, shop * 2, 8, { fill: palette.shadow, opacity: 0.3 }),
  )
  const mark = palette.paper
  canvas.add(
    circle(centre - 96, band - 22, 15, { fill: 'none', stroke: mark, 'stroke-width': 5 }),
    rect(centre - 64, band - 30, 176, 15, mark, 3),
  )
  const doorSide = random.pick([-1, 0, 1])
  const doorWidth = 150
  const top = band + 26
  const inner = shop * 2 - 56
  const start = centre - shop + 28
  const windows: [number, number][] = []
  if (doorSide === 0) {
    const wide = (inner - doorWidth - 48) / 2
    windows.push([start, wide], [start + wide + doorWidth + 48, wide])
    canvas.add(door(street, start + wide + 24, top, doorWidth, ground))
  } else {
    const wide = inner - doorWidth - 24
    windows.push([doorSide < 0 ? start + doorWidth + 24 : start, wide])
    canvas.add(door(street, doorSide < 0 ? start : start + wide + 24, top, doorWidth, ground))
  }
  for (const [x, wide] of windows) canvas.add(shopWindow(street, x, top, wide, ground - 66 - top))
  const awningWide =
    windows.length === 2 || random.chance(0.4)
      ? [[centre - shop - 6, shop * 2 + 12] as const]
      : [[windows[0]![0] - 14, windows[0]![1] + 28] as const]
  for (const [x, wide] of awningWide) canvas.add(awning(street, x, band + 4, wide, cloth))
  const light = lantern(street)
  const tub = planter(street)
  canvas.add(light(centre - shop - 34, band + 60), light(centre + shop + 34, band + 60))
  canvas.add(
    ellipse(
      centre,
      ground + 10,
      shop * 1.05,
      16,
      canvas.radial([
        [0, palette.shadow, 0.4],
        [1, palette.shadow, 0],
      ]),
    ),
  )
  const sides = random.shuffle([-1, 1])
  canvas.add(
    tub(centre + sides[0]! * shop * 0.92, ground + 26, 1.1),
    tub(centre - sides[0]! * shop * 0.96, ground + 20, 0.85),
  )
  const [x, wide] = windows[0]!
  canvas.add(random.chance(0.6) ? bench(street, x + wide * 0.5, ground + 32) : '')
  if (palette.dark) {
    canvas.add(
      path(
        d`M${centre - shop} ${ground}H${centre + shop}L${centre + shop * 1.15} ${height}H${centre - shop * 1.15}z`,
        canvas.linear([
          [0, street.glow, 0.3],
          [1, street.glow, 0],
        ]),
      ),
    )
  }
}

/** A shop: its front on a street, or the room behind it. */
export const drawStorefront: DrawPicture = (picture) => {
  const { canvas, palette, random, seed } = picture
  const inside = random.chance(0.4)
  const named = /interior|inside|workshop|studio|salon|kitchen|counter/i.test(seed)
  if (named || (inside && !/front|street|facade|exterior/i.test(seed))) drawInterior(picture)
  else drawFacade(picture)
  canvas.grain(palette.dark ? 0.13 : 0.11)
}
