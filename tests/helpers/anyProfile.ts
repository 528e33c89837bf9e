import fc from 'fast-check'
import { FONT_IDS } from '../../src/core/brand/fontTable'

const text = (max: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(max, 40) })
    .filter((value) => value.trim() !== '' && value.length <= max)
/** JSON that we take names no object's prototype. */
const key = (max: number): fc.Arbitrary<string> =>
  text(max).filter((value) => !['__proto__', 'constructor', 'prototype'].includes(value))
const texts = fc.array(text(200), { minLength: 1, maxLength: 4 })
const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
const figure = fc.integer({ min: 2, max: 10 }).map((n) => n / 2)
const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
const url = fc.webUrl({ validSchemes: ['https'] }).filter((value) => value.length <= 500)

/** Some of the keys, at least one. */
const some = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>

/** Brand profiles of any content that their fields would take. */
export const anyProfile = some({
  name: text(120),
  tagline: text(160),
  description: text(1000),
  website: url,
  oneLiner: text(240),
  mission: text(600),
  industry: text(120),
  values: texts,
  locales: fc.constant(['en', 'es-MX']),
  contact: some({ email: fc.constant('hello@salt.example'), phone: text(40), address: text(300) }),
  social: fc.array(
    fc.record({
      platform: fc.oneof(fc.constantFrom('instagram', 'home', '7', 'X'), text(40)),
      url,
    }),
    { maxLength: 4 },
  ),
  palette: some({
    background: hex,
    surface: hex,
    text: hex,
    muted: hex,
    primary: hex,
    onPrimary: hex,
    accent: hex,
    border: hex,
  }),
  fonts: some({ display: fc.constantFrom(...FONT_IDS), text: fc.constantFrom(...FONT_IDS) }),
  typeRatio: fc.integer({ min: 1125, max: 1500 }).map((n) => n / 1000),
  radius: fc.constantFrom('none', 'small', 'medium', 'large'),
  density: fc.constantFrom('compact', 'normal', 'airy'),
  scheme: fc.constantFrom('light', 'dark', 'auto'),
  character: fc.constantFrom('editorial', 'technical', 'warm'),
  voice: some({
    tone: text(200),
    address: fc.constantFrom('informal', 'formal'),
    say: texts,
    sample: text(4000),
    formality: figure,
    energy: figure,
  }),
  visual: some({
    swatches: fc.array(fc.record({ hex, uses: fc.array(text(80), { maxLength: 2 }), share }), {
      maxLength: 3,
    }),
    typeScale: fc.record({ body: fc.constant(17.5) }),
    spacing: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 4 }),
    logos: fc.array(
      fc.record({
        url,
        kind: fc.constantFrom('logo', 'light', 'dark', 'icon'),
        colors: fc.array(hex, { maxLength: 2 }),
      }),
      { maxLength: 4 },
    ),
  }),
  voiceProfile: some({
    person: fc.constantFrom('we', 'i', 'you', 'impersonal'),
    emoji: share,
    traits: fc.array(fc.record({ we: text(120), not: text(120) }), { maxLength: 2 }),
    channels: fc.dictionary(key(40), text(400), { maxKeys: 2 }),
  }),
  messaging: some({
    // Their schema trims them.
    pillars: fc.array(
      text(300).map((value) => value.trim()),
      { maxLength: 3 },
    ),
    claims: fc.array(fc.record({ text: text(400).map((value) => value.trim()) }), { maxLength: 2 }),
  }),
  strategy: fc.dictionary(key(20), fc.oneof(text(40), fc.integer(), fc.boolean()), { maxKeys: 3 }),
})
