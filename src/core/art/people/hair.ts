import { lightnessOf, mix, shift } from '../palette'
import { blob } from '../shapes'
import type { Point } from '../svg'
import { circle, ellipse, line, path } from '../svg'
import type { Hair, Person } from './person'

type Style = (person: Person) => Hair

const fill = ({ canvas, hair }: Person): string =>
  canvas.linear(
    [
      [0, shift(hair, 0.07)],
      [0.5, hair],
      [1, shift(hair, -0.04)],
    ],
    { x2: 1, y2: 0.8 },
  )

const strands = ({ hair }: Person, data: string): string =>
  line(data, shift(hair, lightnessOf(hair) > 0.5 ? -0.1 : 0.1), 2.6, {
    opacity: 0.5,
    'stroke-linecap': 'round',
  })

const short: Style = (person) => ({
  back: '',
  front:
    path(
      'M-78 4C-96-84-66-146 2-146C40-156 98-124 78 4C76-30 70-46 60-62C18-54-34-62-54-80C-66-62-76-36-78 4z',
      fill(person),
    ) + strands(person, 'M-50-92C-30-120 20-128 54-100M-40-104C-20-126 10-132 34-124'),
})

const quiff: Style = (person) => ({
  back: '',
  front:
    path(
      'M-77 0C-84-50-80-88-62-104C-70-140-20-168 36-154C82-146 92-96 78 0C74-36 70-60 56-72C20-66-20-76-46-92C-62-74-72-40-77 0z',
      fill(person),
    ) + strands(person, 'M-48-104C-36-140 10-150 44-138M-30-100C-10-128 30-134 60-112'),
})

const bob: Style = (person) => ({
  covered: true,
  back: path(
    'M-98 74C-122-60-92-146 0-146S122-60 98 74Q76 96 44 84H-44Q-76 96-98 74z',
    shift(person.hair, -0.05),
  ),
  front:
    path(
      'M-64 84Q-104 92-98 62C-112-70-80-140-6-142C84-146 112-70 98 62Q104 92 66 84C84 20 80-46 34-92C6-66-50-58-64-24C-74 16-66 50-64 84z',
      fill(person),
    ) + strands(person, 'M20-112C-40-96-78-60-84 20M40-106C76-70 88-20 86 40'),
})

const long: Style = (person) => ({
  covered: true,
  back: path(
    'M-104 250C-136 120-116-146 0-148S136 120 108 250Q0 284-104 250z',
    shift(person.hair, -0.05),
  ),
  front:
    path(
      'M-100 236C-132 90-112-142-4-146C112-146 132 90 104 230Q80 236 62 206C92 110 90-20 8-94C-70-30-88 60-66 210Q-80 240-100 236z',
      fill(person),
    ) + strands(person, 'M2-122C-70-80-98 40-86 190M20-120C88-70 104 60 88 190'),
})

const bun: Style = (person) => ({
  back:
    circle(14, -158, 44, fill(person)) +
    strands(person, 'M-16-170Q14-196 44-170M-12-150Q14-170 46-150'),
  front:
    path(
      'M-76 2C-92-90-58-142 2-142S92-90 76 2C74-42 58-84 6-92C-46-86-70-42-76 2z',
      fill(person),
    ) + strands(person, 'M-62-60C-48-104-20-122 6-132M64-60C50-104 30-122 12-132'),
})

const afro: Style = (person) => {
  const points: Point[] = Array.from({ length: 16 }, (_, index) => {
    const angle = (index / 16) * Math.PI * 2
    const r = index % 2 ? 134 : 126
    return [Math.cos(angle) * r, -58 + Math.sin(angle) * r * 0.94]
  })
  return {
    covered: true,
    back: path(blob(points), fill(person)),
    front: path(
      'M-78 0C-98-70-70-128 0-130S98-70 78 0C76-36 66-64 44-78Q0-94-44-78C-66-64-76-36-78 0z',
      person.hair,
    ),
  }
}

const curls: Style = (person) => {
  const { hair, random } = person
  const lock = (from: number, to: number, count: number, r: number, size: number): string =>
    Array.from({ length: count }, (_, index) => {
      const angle = from + ((to - from) * index) / (count - 1)
      const color = shift(hair, index % 3 === 0 ? 0.05 : index % 3 === 1 ? 0 : -0.03)
      return circle(
        Math.cos(angle) * r,
        -30 + Math.sin(angle) * r * 1.02,
        size + random.range(-4, 5),
        color,
      )
    }).join('')
  return {
    covered: true,
    back: lock(2.5, 6.9, 13, 92, 36) + ellipse(0, -50, 96, 92, hair),
    front: lock(3.5, 5.95, 8, 84, 24),
  }
}

const cropped: Style = (person) => {
  const color = mix(person.hair, person.skin, 0.22)
  return {
    back: '',
    front: path(
      'M-74-8C-84-86-52-122 0-122S84-86 74-8C72-40 64-66 50-80Q0-92-48-80C-64-66-72-40-74-8z',
      color,
    ),
  }
}

const beard: Style = (person) => {
  const top = cropped(person)
  return {
    back: '',
    front:
      top.front +
      path(
        'M-74-12C-76 60-52 122 2 122S76 60 73-12C68 20 58 32 42 36C24 26-8 26-26 36C-50 34-66 20-74-12zM-20 50Q8 34 36 50Q32 74 8 74T-20 50z',
        { fill: fill(person), 'fill-rule': 'evenodd' },
      ),
  }
}

const scarf: Style = ({ canvas, under, top, trim }) => {
  const color = under === top ? trim : under
  const cloth = canvas.linear(
    [
      [0, shift(color, 0.05)],
      [0.5, color],
      [1, shift(color, -0.12)],
    ],
    { x2: 1, y2: 0.6 },
  )
  return {
    covered: true,
    back: path(
      'M-104 30C-116-92-72-150 0-150S116-92 104 30C108 90 132 150 150 216H-150C-132 150-108 90-104 30z',
      shift(color, -0.1),
    ),
    front:
      path(
        'M-100 24C-110-92-72-146 0-146S110-92 100 24C104 96 138 138 152 206Q70 262-10 252T-152 206C-138 138-104 96-100 24zM-66-12C-66 48-40 96 2 97S68 48 68-12C68-72 44-98 0-98S-66-72-66-12z',
        { fill: cloth, 'fill-rule': 'evenodd' },
      ) +
      line(
        'M-84 70C-50 140 40 150 96 90M-112 140C-50 200 50 196 120 150M-30 118C10 140 60 130 84 100',
        shift(color, -0.14),
        3.4,
        { opacity: 0.6, 'stroke-linecap': 'round' },
      ),
  }
}

const tail: Style = (person) => ({
  back: path(
    'M40-130C120-150 146-60 118 40C112 90 120 120 96 150C70 120 84 60 76 10z',
    shift(person.hair, -0.03),
  ),
  front:
    path(
      'M-76 6C-92-86-62-144 4-144S94-88 76 4C72-34 62-60 44-76C4-70-36-76-52-90C-66-66-74-36-76 6z',
      fill(person),
    ) + strands(person, 'M-54-96C-20-124 30-130 70-104M-60-80C-30-108 30-116 66-86'),
})

export const hairstyles: readonly [Style, ...Style[]] = [
  short,
  bob,
  afro,
  long,
  beard,
  bun,
  curls,
  quiff,
  scarf,
  cropped,
  tail,
]
