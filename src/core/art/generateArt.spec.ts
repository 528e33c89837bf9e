import { isTauseError } from '../errors'
import { generateArt } from './generateArt'
import { ART_KINDS } from './kinds'
import type { ArtColors } from './palette'

const LIGHT: ArtColors = {
  background: '#faf4ea',
  surface: '#f2e7d8',
  text: '#2c1f18',
  muted: '#7b6658',
  primary: '#b4552d',
  accent: '#6f7f5c',
  border: '#e0d0bb',
}
const DARK: ArtColors = {
  background: '#0b1220',
  surface: '#131d31',
  text: '#e8eef8',
  muted: '#93a3bd',
  primary: '#3b82f6',
  accent: '#2dd4bf',
  border: '#22304a',
}
const RATIOS = [
  [800, 800],
  [1200, 900],
  [1600, 900],
  [900, 1200],
  [2100, 900],
] as const
const MAX_BYTES = 14 * 1024
const base = { seed: 'seed', colors: LIGHT, width: 1200, height: 900 }

/** Walks every tag; answers what keeps the document from being well-formed, or nothing. */
const malformation = (svg: string): string | undefined => {
  const open: string[] = []
  let end = 0
  const tags = /<(\/?)([A-Za-z]+)((?:\s[A-Za-z][\w:-]*="[^"<&]*")*)(\/?)>/g
  for (const match of svg.matchAll(tags)) {
    if (svg.slice(end, match.index).trim()) return `text before ${match[0]}`
    end = match.index + match[0].length
    const names = [...(match[3] ?? '').matchAll(/\s([\w:-]+)=/g)].map(([, name]) => name)
    if (new Set(names).size < names.length) return `repeated attribute in ${match[0]}`
    if (match[1]) {
      if (open.pop() !== match[2]) return `unbalanced ${match[0]}`
    } else if (!match[4]) open.push(match[2]!)
  }
  if (end < svg.length) return `unparsed rest ${svg.slice(end, end + 60)}`
  return open.length > 0 ? `unclosed ${open.join()}` : undefined
}

const refusal = (request: unknown): { code: string; pointers: string[]; message: string } => {
  try {
    generateArt(request as never)
  } catch (error) {
    if (isTauseError(error)) {
      const { code, issues, message } = error
      return { code, pointers: issues.map(({ pointer }) => pointer), message }
    }
    throw error
  }
  throw new Error('Nothing was refused.')
}

describe.each(ART_KINDS)('generateArt of %s', (kind) => {
  it('gives the same bytes for the same request', () => {
    expect(generateArt({ ...base, kind })).toBe(generateArt({ ...base, kind }))
  })

  it('gives different pictures for different seeds', () => {
    const drawings = Array.from({ length: 40 }, (_, index) =>
      generateArt({ ...base, kind, seed: `item-${index}` }).replace(/a[0-9a-z]+-(?=[0-9a-z])/g, ''),
    )
    expect(new Set(drawings).size).toBe(40)
  })

  it('stays well-formed, small and self-contained over 200 seeds', () => {
    for (let index = 0; index < 200; index++) {
      const [width, height] = RATIOS[index % RATIOS.length]!
      const colors = index % 2 ? DARK : LIGHT
      const svg = generateArt({ kind, seed: `seed-${index}`, colors, width, height })
      expect(malformation(svg)).toBeUndefined()
      expect(svg.length).toBeLessThanOrEqual(MAX_BYTES)
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /)
      expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/)
      expect(svg).not.toMatch(/<(script|style|foreignObject|image|text|a|iframe)\b/)
      expect(svg).not.toMatch(/\s(style|class|on\w+|xlink:href)=/)
      expect(svg).not.toMatch(/href="(?!#)|url\((?!#)/)
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toContain('//')
    }
  })

  it('refers only to ids of its own, which differ between seeds, schemes and sizes', () => {
    const ids = (svg: string): string[] => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    const requests = [
      { ...base, kind },
      { ...base, kind, seed: 'other' },
      { ...base, kind, colors: DARK },
      { ...base, kind, width: 900 },
    ]
    const all = requests.flatMap((request) => {
      const svg = generateArt(request)
      const own = ids(svg)
      const prefix = own[0]!.split('-')[0]!
      expect(prefix).toMatch(/^a[0-9a-z]+$/)
      for (const id of own) expect(id.startsWith(`${prefix}-`)).toBe(true)
      for (const [, id] of svg.matchAll(/(?:url\(|href=")#([^)"]+)/g)) expect(own).toContain(id)
      return own
    })
    expect(new Set(all).size).toBe(all.length)
  })

  it('never shows the seed, whatever text it is', () => {
    for (const seed of [
      '',
      '"><script>alert(1)</script>',
      "it's & <b>",
      'ñandú 🏺 漢字',
      '\u0000\uD800',
      'x'.repeat(9000),
    ]) {
      const svg = generateArt({ ...base, kind, seed })
      expect(malformation(svg)).toBeUndefined()
      expect(svg).not.toMatch(/alert|script|ñ|🏺|漢|xxx/)
    }
  })
})

describe('generateArt', () => {
  it('draws the object that the seed names', () => {
    const bodies = ['stoneware-mug', 'Coffee beans', 'chair'].map((seed) =>
      generateArt({ ...base, kind: 'product', seed }),
    )
    // The same word draws the same thing even when the rest of the seed differs.
    const shape = (svg: string): number => svg.split('<ellipse').length
    expect(shape(bodies[0]!)).toBeGreaterThan(shape(bodies[2]!))
    expect(new Set(bodies).size).toBe(3)
  })

  it('writes the requested size and keeps its ratio in the view box', () => {
    const svg = generateArt({ ...base, kind: 'abstract', width: 2100, height: 900 })
    expect(svg).toContain(' width="2100" height="900" viewBox="0 0 1867 800"')
  })

  it('accepts three-digit hex colours and a palette without any hue', () => {
    const colors = Object.fromEntries(Object.keys(LIGHT).map((role) => [role, '#888'])) as ArtColors
    for (const kind of ART_KINDS)
      expect(malformation(generateArt({ ...base, kind, colors }))).toBeUndefined()
  })

  it('refuses an unknown kind and names the kinds there are', () => {
    const { code, pointers, message } = refusal({ ...base, kind: 'photo' })
    expect(code).toBe('invalid')
    expect(pointers).toEqual(['/kind'])
    expect(message).toContain('still-life')
  })

  it('refuses names of inherited properties as kinds', () => {
    expect(refusal({ ...base, kind: 'constructor' }).pointers).toEqual(['/kind'])
  })

  it('refuses colours that are not hex, with a pointer for each', () => {
    const colors = { ...LIGHT, primary: 'red', accent: 'url(#x)', border: undefined }
    const { code, pointers } = refusal({ ...base, kind: 'product', colors })
    expect(code).toBe('invalid')
    expect(pointers).toEqual(['/colors/primary', '/colors/accent', '/colors/border'])
  })

  it('refuses missing colours, sizes out of range and a seed that is not text', () => {
    expect(refusal({ ...base, kind: 'product', colors: undefined }).pointers).toHaveLength(7)
    expect(
      refusal({ ...base, kind: 'product', width: 0, height: Number.NaN, seed: 7 }).pointers,
    ).toEqual(['/seed', '/width', '/height'])
  })
})
