import { lightnessOf, shift } from '../palette'
import { group, line, path, rect } from '../svg'
import type { Person } from './person'

type Garment = (person: Person) => string

const SHOULDERS =
  'M-232 340C-236 262-214 214-150 194C-110 182-84 174-62 160Q0 226 62 160C84 174 110 182 150 194C214 214 236 262 232 340z'

const cloth = ({ canvas }: Person, color: string): string =>
  canvas.linear(
    [
      [0, shift(color, 0.05)],
      [0.45, color],
      [1, shift(color, -0.11)],
    ],
    { x2: 1, y2: 0.5 },
  )

/** Torso with the folds at the arms. */
const torso = (person: Person, color = person.top, outline = SHOULDERS): string =>
  path(outline, cloth(person, color)) +
  line(
    'M-150 340C-152 300-146 276-138 262M154 340C156 300 148 276 140 262',
    shift(color, -0.13),
    4,
    { opacity: 0.6, 'stroke-linecap': 'round' },
  )

const crew: Garment = (person) =>
  torso(person) +
  line('M-64 162Q0 232 64 162', shift(person.top, lightnessOf(person.top) > 0.8 ? -0.08 : 0.06), 11)

const stripes: Garment = (person) => {
  const { canvas, top, under, trim } = person
  const ink = Math.abs(lightnessOf(top) - lightnessOf(under)) > 0.15 ? under : trim
  const rows = [206, 232, 258, 284, 310]
    .map((y) => `M-250 ${y + 12}Q0 ${y + 30} 250 ${y + 12}`)
    .join('')
  return (
    torso(person) +
    group({ 'clip-path': canvas.clip(path(SHOULDERS, {})) }, line(rows, ink, 9, { opacity: 0.9 })) +
    line('M-64 162Q0 232 64 162', top, 11)
  )
}

const shirt: Garment = (person) => {
  const { top } = person
  return (
    torso(person) +
    line('M4 214V340', shift(top, -0.12), 3, { opacity: 0.7 }) +
    path(
      'M-62 150L-84 172L-44 238L2 204C-30 194-50 176-62 150zM62 150L84 172L50 238L2 204C32 194 50 176 62 150z',
      cloth(person, shift(top, 0.04)),
    ) +
    [246, 290].map((y) => rect(10, y, 8, 8, shift(top, -0.2), 4)).join('')
  )
}

const rollneck: Garment = (person) =>
  torso(person) +
  path(
    'M-48 112Q0 140 48 112Q58 150 68 176Q0 216-68 176Q-56 150-48 112z',
    cloth(person, shift(person.top, 0.03)),
  ) +
  line('M-56 152Q0 184 58 152', shift(person.top, -0.12), 3.4, { opacity: 0.6 })

const blazer: Garment = (person) => {
  const { under, trim, top } = person
  const shirtColor = lightnessOf(under) > lightnessOf(trim) ? under : trim
  return (
    torso(person, shirtColor) +
    line('M-62 162Q0 228 62 162', shift(shirtColor, -0.08), 9) +
    path(
      'M-232 340C-236 262-214 214-150 194L-66 164C-60 230-30 290 0 340zM232 340C236 262 214 214 150 194L66 164C60 230 32 290 8 340z',
      cloth(person, top),
    ) +
    path(
      'M-68 160C-96 176-104 190-108 214L-84 222L-98 240L-2 340C-34 284-60 226-68 160zM68 160C96 176 104 190 108 214L84 222L98 240L6 340C36 284 60 226 68 160z',
      cloth(person, shift(top, 0.045)),
    )
  )
}

const apron: Garment = (person) => {
  const { under, top, trim } = person
  const front = Math.abs(lightnessOf(top) - lightnessOf(under)) > 0.12 ? under : trim
  return (
    torso(person) +
    line('M-64 162Q0 232 64 162', shift(top, 0.05), 10) +
    line('M-92 250L-76 172M92 250L76 172', shift(front, -0.06), 17) +
    path('M-112 340L-100 244Q0 256 100 244L112 340z', cloth(person, front)) +
    line('M-98 252Q0 264 98 252', shift(front, -0.14), 2.4, { 'stroke-dasharray': '6 5' })
  )
}

const hoodie: Garment = (person) =>
  path(
    'M-128 196C-112 128-84 116-48 122Q0 190 48 122C84 116 112 128 128 196Q60 250 0 240T-128 196z',
    shift(person.top, -0.09),
  ) +
  torso(person) +
  path(
    'M-62 152C-104 160-120 178-128 206Q-60 232-14 262Q-50 214-62 152zM62 152C104 160 120 178 128 206Q60 232 18 262Q50 214 62 152z',
    cloth(person, shift(person.top, 0.05)),
  ) +
  line('M-34 224V292M38 224V284', person.palette.paper, 5, { 'stroke-linecap': 'round' })

export const clothes: readonly [Garment, ...Garment[]] = [
  crew,
  shirt,
  blazer,
  rollneck,
  stripes,
  apron,
  hoodie,
]
