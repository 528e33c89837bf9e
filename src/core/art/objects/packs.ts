import { shift } from '../palette'
import { cylinder, TILT, turned } from '../shapes'
import { d, ellipse, group, line, path, rect } from '../svg'
import type { DrawThing } from './kit'
import { body, gleam, inkOnBody, inside, print } from './kit'

/** A carton in three-quarter view: lit front, shaded side, bright top. */
export const box: DrawThing = (kit) => {
  const { canvas, random, finish } = kit
  const width = random.range(150, 210)
  const height = random.range(180, 280)
  const depth = random.range(58, 84)
  const rise = depth * 0.34
  const left = -(width + depth) / 2
  const fold = left + width
  const right = fold + depth
  const face = canvas.linear(
    [
      [0, shift(finish.body, 0.04)],
      [1, shift(finish.body, -0.04)],
    ],
    { x2: 1, y2: 1 },
  )
  const side = canvas.linear([
    [0, shift(finish.body, -0.12)],
    [1, shift(finish.body, -0.18)],
  ])
  const style = random.int(0, 2)
  const art = [
    rect(left, -height * 0.34, width, height * 0.34, finish.second) +
      path(
        d`M${fold} ${-height * 0.34}L${right} ${-height * 0.34 - rise}V${-rise}L${fold} 0z`,
        shift(finish.second, -0.12),
      ),
    ellipse(left + width * 0.5, -height * 0.2, width * 0.34, width * 0.34, finish.second),
    rect(left + width * 0.1, -height * 0.92, width * 0.8, height * 0.84, {
      fill: 'none',
      stroke: finish.second,
      'stroke-width': 3,
    }),
  ][style]!
  const markup = [
    path(d`M${fold} 0L${right} ${-rise}V${-height - rise}L${fold} ${-height}z`, side),
    path(
      d`M${left} ${-height}L${left + depth} ${-height - rise}H${right}L${fold} ${-height}z`,
      shift(finish.body, 0.1),
    ),
    rect(left, -height, width, height, face),
    group(
      {
        'clip-path': canvas.clip(
          path(d`M${left} 0V${-height}H${fold}L${right} ${-height - rise}V${-rise}L${fold} 0z`, {}),
        ),
      },
      art,
    ),
    group(
      { transform: d`translate(${left + width / 2} 0)` },
      print(kit, height * 0.64, width * 0.6, inkOnBody(finish)),
    ),
    line(d`M${fold} 0V${-height}`, shift(finish.body, 0.09), 1.5, { opacity: 0.7 }),
  ].join('')
  return { markup, width: width + depth, height: height + rise }
}

/** A stand-up pouch: coffee, tea, granola. */
export const pouch: DrawThing = (kit) => {
  const { canvas, random, finish } = kit
  const width = random.range(94, 112)
  const height = random.range(290, 340)
  const outline = d`M${-width} ${-height}H${width}C${width - 10} ${-height * 0.8} ${width + 12} ${-height * 0.3} ${width - 4} -8Q0 ${24} ${-width + 4} -8C${-width - 12} ${-height * 0.3} ${-width + 10} ${-height * 0.8} ${-width} ${-height}z`
  const label = height * random.range(0.34, 0.44)
  const markup = [
    path(
      outline,
      canvas.linear(
        [
          [0, shift(finish.body, -0.08)],
          [0.2, shift(finish.body, 0.05)],
          [0.62, finish.body],
          [0.86, shift(finish.body, -0.13)],
          [1, shift(finish.body, -0.06)],
        ],
        { x2: 1, y2: 0.1 },
      ),
    ),
    inside(
      kit,
      outline,
      path(d`M${-width} ${-height * 0.86}q${width * 0.5} ${60} ${-14} ${150}z`, {
        fill: shift(finish.body, -0.1),
        opacity: 0.5,
      }),
      path(d`M${width} ${-height * 0.86}q${-width * 0.5} ${70} ${14} ${170}z`, {
        fill: shift(finish.body, -0.16),
        opacity: 0.6,
      }),
      rect(-width, -height, width * 2, 30, { fill: shift(finish.body, -0.07) }),
      line(d`M${-width} ${-height + 30}H${width}`, shift(finish.body, 0.1), 2),
      path(d`M${-width} -30Q0 ${10} ${width} -30V30H${-width}z`, {
        fill: shift(finish.body, -0.12),
        opacity: 0.5,
      }),
    ),
    rect(
      -width * 0.66,
      -height * 0.32 - label,
      width * 1.32,
      label * 1.12,
      canvas.linear(
        [
          [0, shift(finish.label, 0.01)],
          [1, shift(finish.label, -0.06)],
        ],
        { x2: 1, y2: 0 },
      ),
      random.pick([0, 6, 60]),
    ),
    print(kit, height * 0.34 + label * 0.36, width * 0.86),
    gleam(kit, -width + 20, height - 50, 60, 11, 0.32),
  ].join('')
  return { markup, width: width * 2, height }
}

/** A canvas tote that stands by itself. */
export const bag: DrawThing = (kit) => {
  const { canvas, random, finish } = kit
  const width = random.range(118, 138)
  const height = random.range(220, 260)
  const outline = d`M${-width + 8} ${-height}Q0 ${-height + 12} ${width - 8} ${-height}L${width} -10Q${width} 0 ${width - 14} 4Q0 12 ${-width + 14} 4Q${-width} 0 ${-width} -10z`
  const strap = d`M-58 ${-height + 34}C-54 ${-height - 150} 54 ${-height - 150} 58 ${-height + 34}`
  const back = d`M-50 ${-height + 8}C-40 ${-height - 126} 48 ${-height - 126} 52 ${-height + 8}`
  const pocket = random.chance(0.5)
  const markup = [
    line(back, shift(finish.second, -0.12), 13),
    ellipse(0, -height + 2, width - 9, 9, shift(finish.body, -0.24)),
    path(
      outline,
      canvas.linear(
        [
          [0, shift(finish.body, -0.02)],
          [0.28, shift(finish.body, 0.05)],
          [0.6, finish.body],
          [1, shift(finish.body, -0.13)],
        ],
        { x2: 1, y2: 0.25 },
      ),
    ),
    inside(
      kit,
      outline,
      path(
        d`M${-width * 0.5} ${-height}q${30} ${height * 0.6} ${-22} ${height}l26 0q${24} ${-height * 0.6} ${-4} ${-height}z`,
        { fill: shift(finish.body, -0.12), opacity: 0.28 },
      ),
      path(d`M${width * 0.55} ${-height}q${-18} ${height * 0.5} ${26} ${height}h40v${-height}z`, {
        fill: shift(finish.body, -0.16),
        opacity: 0.3,
      }),
      pocket
        ? rect(-width, -height * 0.4, width * 2, height * 0.5, {
            fill: finish.second,
            opacity: 0.92,
          })
        : '',
      line(
        d`M${-width} ${-height + 24}Q0 ${-height + 36} ${width} ${-height + 24}`,
        shift(finish.body, -0.14),
        1.6,
        { 'stroke-dasharray': '7 5' },
      ),
    ),
    line(strap, shift(finish.second, -0.02), 14),
    line(strap, shift(finish.second, 0.1), 3, { opacity: 0.5, transform: 'translate(-4 0)' }),
    print(kit, pocket ? height * 0.58 : height * 0.42, width * 0.78, inkOnBody(finish)),
  ].join('')
  return { markup, width: width * 2, height: height + 112 }
}

/** A round tin or canister. */
export const tin: DrawThing = (kit) => {
  const { random, finish } = kit
  const radius = random.range(84, 104)
  const height = random.range(170, 250)
  const outline = turned([radius, 0], [[radius, height]])
  const lid = height + 42
  const markup = [
    body(kit, outline, finish.body),
    inside(
      kit,
      outline,
      body(kit, cylinder(radius, 0, height * random.range(0.18, 0.4)), finish.label),
    ),
    body(kit, cylinder(radius + 4, height - 4, lid), finish.second),
    ellipse(0, -lid, radius + 4, (radius + 4) * TILT, shift(finish.second, 0.08)),
    ellipse(0, -lid - 8, 15, 13, shift(finish.second, -0.06)),
    ellipse(-3, -lid - 11, 7, 5, shift(finish.second, 0.1)),
    print(kit, height * 0.62, radius * 0.9, finish.label),
    gleam(kit, -radius + 14, height - 12, 16, 9, 0.45),
  ].join('')
  return { markup, width: radius * 2, height: lid + 22 }
}
