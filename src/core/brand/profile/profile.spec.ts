import { applicableFindings, dataOf, diffFindings } from './diffFindings'
import { needsInput, valueAt, withValueAt } from './paths'
import type { Finding, Origin, Provenance } from './provenance'
import { recordOrigins } from './recordOrigins'

const finding = (path: string, value: unknown): Finding => ({
  path,
  value,
  source: 'measured',
  evidenceUrl: 'https://brand.example/',
  snippet: 'seen there',
  confidence: 0.8,
})

const origin = (source: Origin['source'], locked = false): Origin => ({
  source,
  evidenceUrl: null,
  snippet: '',
  confidence: 1,
  locked,
})

describe('valueAt', () => {
  it('takes what is empty for missing, and rows without the ids they are stored with', () => {
    const profile = { tagline: '', palette: { primary: null }, social: [{ id: 'x', url: 'u' }] }
    expect(valueAt(profile, 'tagline')).toBeUndefined()
    expect(valueAt(profile, 'palette.primary')).toBeUndefined()
    expect(valueAt(profile, 'contact.email')).toBeUndefined()
    expect(valueAt(profile, 'social')).toEqual([{ url: 'u' }])
  })

  it('gives back what withValueAt has put in, and leaves the rest alone', () => {
    const before = { palette: { accent: '#123456' } }
    const after = withValueAt(before, 'palette.primary', '#abcdef')
    expect(after).toEqual({ palette: { accent: '#123456', primary: '#abcdef' } })
    expect(before).toEqual({ palette: { accent: '#123456' } })
  })
})

describe('recordOrigins', () => {
  const scanned = { name: 'Salt', palette: { primary: '#111111' } }
  const stored = recordOrigins({
    before: undefined,
    after: scanned,
    stored: {},
    given: {},
    findings: [finding('name', 'Salt'), finding('palette.primary', '#111111')],
  })

  it('keeps a scan’s evidence for what it wrote', () => {
    expect(stored.name).toEqual({
      source: 'measured',
      evidenceUrl: 'https://brand.example/',
      snippet: 'seen there',
      confidence: 0.8,
      locked: false,
    })
  })

  it('makes a changed value a person’s, and no other', () => {
    const after = { ...scanned, name: 'Salt & Kiln', tagline: 'New' }
    const origins = recordOrigins({ before: scanned, after, stored, given: stored })
    expect(origins.name).toEqual(origin('human'))
    expect(origins.tagline).toEqual(origin('human'))
    expect(origins['palette.primary']).toEqual(stored['palette.primary'])
  })

  it('takes a lock from a write, and no evidence', () => {
    const given: Provenance = {
      name: { ...origin('declared', true), snippet: 'forged' },
      mission: origin('declared', true),
    }
    const origins = recordOrigins({ before: scanned, after: scanned, stored, given })
    expect(origins.name).toEqual({ ...stored.name, locked: true })
    expect(origins.mission).toEqual(origin('human', true))
  })

  it('forgets the origin of a value that was taken out', () => {
    const after = { name: 'Salt' }
    const origins = recordOrigins({ before: scanned, after, stored, given: stored })
    expect(Object.keys(origins)).toEqual(['name'])
  })
})

describe('diffFindings', () => {
  const profile = { name: 'Salt', tagline: 'Old', mission: 'Ours', palette: { primary: '#111111' } }
  const provenance: Provenance = {
    name: origin('human'),
    tagline: origin('measured'),
    'palette.primary': origin('measured', true),
    vision: origin('human', true),
  }
  const changes = diffFindings({
    profile,
    provenance,
    findings: [
      finding('name', 'Pepper'),
      finding('tagline', 'New'),
      finding('mission', 'Theirs'),
      finding('vision', 'Far'),
      finding('palette.primary', '#222222'),
      finding('palette.accent', '#333333'),
      finding('website', 'https://salt.example'),
    ],
  })

  it('keeps what people wrote, what is locked, and what is older than origins', () => {
    expect(changes.map(({ path, kept }) => [path, kept])).toEqual([
      ['name', 'human'],
      ['tagline', null],
      ['mission', 'human'],
      ['vision', 'locked'],
      ['palette.primary', 'locked'],
      ['palette.accent', null],
      ['website', null],
    ])
  })

  it('leaves out what is there already', () => {
    const findings = [finding('tagline', 'Old')]
    expect(diffFindings({ profile, provenance, findings })).toEqual([])
  })

  it('writes only what may change, of the paths that are asked for', () => {
    const all = applicableFindings(changes, undefined)
    expect(dataOf(profile, all)).toEqual({
      tagline: 'New',
      palette: { primary: '#111111', accent: '#333333' },
      website: 'https://salt.example',
    })
    expect(applicableFindings(changes, ['tagline', 'name']).map(({ path }) => path)).toEqual([
      'tagline',
    ])
  })
})

describe('needsInput', () => {
  it('names what only a person can say', () => {
    expect(needsInput({})).toContain('mission')
    expect(needsInput({ mission: 'To feed' })).not.toContain('mission')
  })
})
