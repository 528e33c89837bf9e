import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fallbackMetrics, fontFaceCss, fontFiles, fontStacks } from './fonts'
import { FONT_IDS, FONTS, SUBSETS } from './fontTable'

const modules = path.resolve(
  path.dirname(createRequire(path.join(process.cwd(), 'package.json')).resolve('payload')),
  '../..',
)

const packageJson = (id: string, name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(modules, '@fontsource-variable', id, name), 'utf8')) as Record<
    string,
    unknown
  >

describe('font table', () => {
  it.each(FONT_IDS)('agrees with the installed package of %s', (id) => {
    const meta = packageJson(id, 'metadata.json') as {
      family: string
      styles: string[]
      variable: { wght: { min: string; max: string } }
    }
    expect(FONTS[id].family).toBe(meta.family)
    expect(FONTS[id].weights.map(String)).toEqual([meta.variable.wght.min, meta.variable.wght.max])
    expect(FONTS[id].italic).toBe(meta.styles.includes('italic'))
    const ranges = packageJson(id, 'unicode.json')
    for (const { name, unicodeRange } of SUBSETS) expect(ranges[name]).toBe(unicodeRange)
  })

  it.each(FONT_IDS)('names files of %s that exist', (id) => {
    for (const { file } of fontFiles({ display: id, text: id }))
      expect(statSync(path.join(modules, file)).size).toBeGreaterThan(1000)
  })

  it.each(FONT_IDS)('scales the fallback of %s within reason', (id) => {
    for (const weight of ['regular', 'bold'] as const) {
      const { sizeAdjust, ascent, descent } = fallbackMetrics({ font: FONTS[id], weight })
      expect(sizeAdjust).toBeGreaterThan(0.9)
      expect(sizeAdjust).toBeLessThan(1.2)
      // Scaled back, the line box is that of the font itself.
      expect((ascent + descent) * sizeAdjust).toBeCloseTo(FONTS[id].ascent + FONTS[id].descent, 6)
    }
  })
})

describe('fontFiles', () => {
  it('preloads only the upright latin face of each family', () => {
    const preloaded = fontFiles({ display: 'fraunces', text: 'inter' }).filter(
      ({ preload }) => preload,
    )
    expect(preloaded.map(({ file }) => file)).toEqual([
      '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
      '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    ])
  })

  it('lists a family once when it serves as both', () => {
    const files = fontFiles({ display: 'geist', text: 'geist' }).map(({ file }) => file)
    expect(new Set(files).size).toBe(files.length)
  })
})

describe('fontFaceCss', () => {
  const css = fontFaceCss({
    display: 'syne',
    text: 'manrope',
    urlOf: (file) => `/_f/${path.posix.basename(file)}`,
  })

  it('asks for each file through the given URL and swaps', () => {
    for (const { file } of fontFiles({ display: 'syne', text: 'manrope' }))
      expect(css).toContain(`url("/_f/${path.posix.basename(file)}")`)
    expect(css.match(/font-display:swap/g)).toHaveLength(4)
  })

  it('defines every family that the stacks name before the generic ones', () => {
    const { display, text } = fontStacks({ display: 'syne', text: 'manrope' })
    for (const family of `${display}, ${text}`.match(/'[^']+'/g) ?? [])
      expect(css).toContain(`font-family:${family}`)
  })

  it('matches the metrics of the fallback to the font', () => {
    expect(css).toContain('size-adjust:97.98%')
    expect(css).toContain('line-gap-override:0%')
  })
})
