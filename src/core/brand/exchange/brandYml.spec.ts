import fc from 'fast-check'
import { parse } from 'yaml'
import { canonicalJson } from '../../release/canonicalJson'
import { BRAND_PATHS, type ProfileData, valueAt, withValueAt } from '../profile/paths'
import type { Origin, Provenance } from '../profile/provenance'
import { visualSchema } from '../profile/visual'
import { importChanges } from './importChanges'
import { readBrandYml } from './readBrandYml'
import { anyProfile } from '../../../../tests/helpers/anyProfile'
import { toBrandYml } from './toBrandYml'

const valuesOf = (profile: ProfileData): Record<string, unknown> =>
  Object.fromEntries(
    BRAND_PATHS.flatMap((path) => {
      const value = valueAt(profile, path)
      return value === undefined ? [] : [[path, value]]
    }),
  )

const readOf = (text: string) => {
  const read = readBrandYml(text)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read
}

const profileOf = (values: Readonly<Record<string, unknown>>): ProfileData =>
  Object.entries(values).reduce<Record<string, unknown>>(
    (profile, [path, value]) => withValueAt(profile, path, value),
    {},
  )

/** In the words of the format's own documentation, with what our profile has no field for. */
const FOREIGN = `
meta:
  name: { full: Salt and Kiln Limited, short: Salt & Kiln }
  link:
    home: https://salt.example/
    mastodon: https://social.example/@salt
    guide: drive/brand.pdf
logo:
  images:
    mark: { path: https://salt.example/mark.svg, alt: A bowl }
    wide: logos/wide.png
  small: mark
  medium: wide
color:
  palette:
    ink: "#1C2833"
    clay: rgb(122, 59, 18)
    sand: "#fbf7f0"
  foreground: ink
  background: sand
  primary: clay
  secondary: { light: "#355834", dark: "#8fb58c" }
  danger: firebrick
typography:
  fonts:
    - { family: Fraunces, source: google }
    - { family: IBM Plex Mono, source: google, weight: [400, 700] }
  base: { family: Lato, size: 17px, line-height: 1.5 }
  headings: Fraunces
  monospace: IBM Plex Mono
defaults:
  bootstrap: { version: 5 }
`

describe('a profile as brand.yml', () => {
  it('comes back with every value, whatever the values are', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const read = readOf(toBrandYml(profile as ProfileData))
        expect(canonicalJson(read.values)).toBe(canonicalJson(valuesOf(profile as ProfileData)))
        expect(read.unused).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('has what the format has a place for in that place, and the rest in our own', () => {
    const document = parse(
      toBrandYml({
        name: 'Salt & Kiln',
        website: 'https://salt.example',
        social: [{ platform: 'instagram', url: 'https://instagram.com/salt' }],
        palette: { text: '#1c2833', primary: '#7a3b12', accent: '#355834' },
        fonts: { display: 'fraunces', text: 'inter' },
        voice: { tone: 'plain' },
      }),
    ) as unknown
    expect(document).toEqual({
      meta: {
        name: 'Salt & Kiln',
        link: { home: 'https://salt.example', instagram: 'https://instagram.com/salt' },
      },
      color: {
        palette: { accent: '#355834' },
        foreground: '#1c2833',
        primary: '#7a3b12',
        secondary: 'accent',
      },
      typography: {
        fonts: [
          { family: 'Inter', source: 'google' },
          { family: 'Fraunces', source: 'google' },
        ],
        base: { family: 'Inter' },
        headings: { family: 'Fraunces' },
      },
      defaults: { tausestack: { voice: { tone: 'plain' } } },
    })
  })
})

describe('a brand.yml of somebody else', () => {
  it('gives the values that a profile has fields for', () => {
    const { values, unused } = readOf(FOREIGN)
    expect(values).toMatchObject({
      name: 'Salt & Kiln',
      website: 'https://salt.example/',
      social: [{ platform: 'mastodon', url: 'https://social.example/@salt' }],
      'palette.text': '#1c2833',
      'palette.background': '#fbf7f0',
      'palette.primary': '#7a3b12',
      'palette.accent': '#355834',
      'fonts.display': 'fraunces',
      'visual.logos': [{ url: 'https://salt.example/mark.svg', kind: 'icon', colors: [] }],
    })
    expect(values['fonts.text']).toBeUndefined()
    expect(unused).toEqual(
      expect.arrayContaining([
        'color.danger',
        'typography.base.family',
        'defaults.bootstrap.version',
      ]),
    )
  })

  it('loses nothing: what no field holds stands in the next export', () => {
    const profile = profileOf(readOf(FOREIGN).values)
    const again = toBrandYml(profile)
    expect(parse(again)).toMatchObject({
      meta: {
        name: { full: 'Salt and Kiln Limited', short: 'Salt & Kiln' },
        link: { guide: 'drive/brand.pdf' },
      },
      logo: { images: { wide: 'logos/wide.png' } },
      color: {
        palette: { ink: '#1C2833' },
        secondary: { light: 'accent', dark: '#8fb58c' },
        danger: 'firebrick',
      },
      typography: { monospace: 'IBM Plex Mono', base: { family: 'Lato', size: '17px' } },
      defaults: { bootstrap: { version: 5 } },
    })
    expect(importChanges({ profile, provenance: {}, values: readOf(again).values })).toEqual([])
  })

  it('gives way to what a person changes afterwards', () => {
    const profile = profileOf(readOf(FOREIGN).values)
    const changed = withValueAt(withValueAt(profile, 'fonts.text', 'inter'), 'name', 'Kiln')
    const again = parse(toBrandYml(changed)) as Record<string, unknown>
    expect(again).toMatchObject({
      meta: { name: { short: 'Kiln' } },
      typography: { base: { family: 'Inter', size: '17px' } },
    })
  })
})

describe('a name that YAML could take for something else', () => {
  const NAMES = [
    'no',
    'on',
    'Yes',
    'true',
    'off',
    '007',
    '0o17',
    '1984',
    '1e3',
    '0x1F',
    '1:30',
    '.5',
  ]

  it.each(NAMES)('%s is read as it is written, whatever version the file asks for', (name) => {
    const file = `meta: { name: ${name} }
color: { palette: { ${name}: "#7a3b12" }, primary: "${name}" }
typography: { monospace: { family: ${name} } }
defaults: { tausestack: { industry: ${name}, values: [${name}], voice: { say: [${name}] } } }
`
    for (const head of ['', '%YAML 1.1\n---\n']) {
      const { values } = readOf(head + file)
      expect(values).toMatchObject({
        name,
        industry: name,
        values: [name],
        'voice.say': [name],
        'palette.primary': '#7a3b12',
        'visual.brandYml': {
          color: { palette: { [name]: '#7a3b12' } },
          typography: { monospace: { family: name } },
        },
      })
    }
  })

  it.each(NAMES)('%s is still text for tools that read YAML 1.1', (name) => {
    const file = toBrandYml({ name, voice: { say: [name] }, formality: 2 })
    for (const version of ['1.1', '1.2'] as const)
      expect(parse(file, { version })).toMatchObject({
        meta: { name },
        defaults: { tausestack: { voice: { say: [name] } } },
      })
  })

  it('leaves numbers and booleans alone where a field or another tool wants them', () => {
    const { values } = readOf(
      'defaults: { tausestack: { typeRatio: 1.25 }, shiny: { theme: { on: true, size: 017 } } }',
    )
    expect(values).toMatchObject({
      typeRatio: 1.25,
      'visual.brandYml': { defaults: { shiny: { theme: { on: true, size: 17 } } } },
    })
  })
})

describe('a brand.yml that is not right', () => {
  it.each([
    ['colour: {}', 1, 'colour', /not a part of brand.yml/],
    ['meta:\n  name: A\ncolor:\n  primary: bleu\n', 4, 'color.primary', /neither a colour nor/],
    [
      'color:\n  palette:\n    a: b\n    b: a\n  primary: a\n',
      5,
      'color.primary',
      /neither a colour/,
    ],
    ['color:\n  primary: "#12345680"', 2, 'color.primary', /see-through/],
    ['color:\n  primary: 7', 2, 'color.primary', /must be a colour/],
    ['defaults:\n  tausestack:\n    typeRatio: 9', 3, 'defaults.tausestack.typeRatio', /1\.5/],
    ['defaults:\n  tausestack:\n    tag: x', 3, 'defaults.tausestack.tag', /not a value/],
    ['meta: { name: A', 1, '', /./],
    ['meta:\n  name: A\n  name: B', 3, '', /unique/i],
    ['- a', 1, '', /must hold keys/],
    ['', 1, '', /must hold keys/],
  ])('%j is refused with its line and key', (text, line, key, message) => {
    const read = readBrandYml(text)
    expect(read.ok).toBe(false)
    const [issue] = read.ok ? [] : read.issues
    expect(issue).toMatchObject({ line, key })
    expect(issue?.message).toMatch(message)
  })

  it('is refused when it says more than can be kept, and says how much may be', () => {
    const read = readBrandYml(`defaults:\n  other: ${'x'.repeat(100_001)}\n`)
    expect(read).toMatchObject({
      ok: false,
      issues: [{ message: expect.stringContaining('100000 characters') }],
    })
    expect(visualSchema.safeParse({ brandYml: { a: 'x'.repeat(100_001) } }).success).toBe(false)
  })

  it('never throws, and ends, on what was made to hurt', () => {
    const bombs = [
      '['.repeat(50_000),
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\nmeta: { name: *d }`,
      'meta: { __proto__: { polluted: true } }',
      'x'.repeat(300_000),
      'a: !!js/function "x"',
    ]
    for (const bomb of bombs) expect(readBrandYml(bomb).ok).toBe(false)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        readBrandYml(text)
      }),
    )
  })
})

describe('importChanges', () => {
  const origin = (locked: boolean): Origin => ({
    source: 'human',
    evidenceUrl: null,
    snippet: '',
    confidence: 1,
    locked,
  })

  it('proposes what differs, keeps what is locked, and leaves alone what the file does not say', () => {
    const profile = {
      name: 'Salt',
      tagline: 'Old',
      palette: { primary: '#111111', accent: '#222222' },
    }
    const provenance: Provenance = { 'palette.primary': origin(true), tagline: origin(false) }
    const values = { name: 'Salt', tagline: 'New', 'palette.primary': '#333333', industry: 'Pots' }
    expect(importChanges({ profile, provenance, values })).toEqual([
      { path: 'tagline', from: 'Old', value: 'New', kept: null },
      { path: 'industry', from: null, value: 'Pots', kept: null },
      { path: 'palette.primary', from: '#111111', value: '#333333', kept: 'locked' },
    ])
  })
})

describe('names of colours', () => {
  const chain = (count: number): string =>
    [
      'color:',
      '  palette:',
      ...Array.from({ length: count }, (_, index) => `    tone${index}: tone${index + 1}`),
      `    tone${count}: "#7a3b12"`,
      '  primary: tone0',
    ].join('\n')

  it('lead to the colour over a few names', () => {
    expect(readOf(chain(5)).values['palette.primary']).toBe('#7a3b12')
  })

  it.each([chain(8000), 'color:\n  palette: { a: b, b: a }\n  primary: a'])(
    'that lead nowhere are said to be no colour',
    (text) => {
      const read = readBrandYml(text)
      expect(read.ok ? [] : read.issues.map(({ message }) => message)).toEqual([
        expect.stringContaining('is neither a colour nor the name of one'),
      ])
    },
  )

  it('are never what every object has', () => {
    expect(readBrandYml('color:\n  primary: constructor').ok).toBe(false)
  })
})
