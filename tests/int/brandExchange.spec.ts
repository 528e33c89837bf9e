import { parse } from 'yaml'
import { TauseStackAPI } from '../../src/sdk'
import { apiCall, type ApiCall } from '../helpers/apiCall'
import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { findChromium } from '../helpers/chromium'
import { type RunningApp, startApp } from '../helpers/startApp'

const SECOND = 1000
const MINUTE = 60 * SECOND

const PROFILE = {
  name: 'Kiln & <Salt>',
  tagline: 'Stoneware for every day',
  website: 'https://salt.example',
  palette: { primary: '#7a3b12', background: '#fbf7f0', text: '#2a211c' },
  fonts: { display: 'fraunces', text: 'inter' },
  typeRatio: 1.25,
  voice: { tone: 'plain', say: ['stoneware', 'kiln'], formality: 2 },
  messaging: { pillars: ['Made to be used'] },
}

let app: RunningApp
let fixture: ApiFixture
let call: ApiCall
let brandId: string

beforeAll(async () => {
  app = await startApp({ args: ['--role', 'front'], env: { CHROMIUM_PATH: '/nowhere/chromium' } })
  fixture = await makeApiFixture(app)
  call = apiCall(app.url)
  const { doc } = await rest('POST', '/brand-profiles', fixture.a.tokens.editor, {
    ...PROFILE,
    tenant: fixture.a.tenantId,
  })
  brandId = doc.id
}, 3 * MINUTE)
afterAll(() => app?.stop())

const rest = async (
  method: string,
  path: string,
  authorization: string,
  body?: unknown,
  headers: Record<string, string> = {},
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
): Promise<any> => {
  const response = await fetch(`${app.url}/api${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  return { status: response.status, ...((await response.json()) as object) }
}

const exported = (file: string, authorization: string) =>
  call('GET', `/brands/${brandId}/export/${file}`, { authorization })
const imported = (authorization: string, body: object, headers: Record<string, string> = {}) =>
  call('POST', `/brands/${brandId}/import`, { authorization, body, headers })

describe('taking a brand profile away', () => {
  it('gives every file to viewers, sessions and keys, and to nobody of another tenant', async () => {
    for (const file of ['brand.yml', 'tokens.json', 'tokens.css', 'sheet.html']) {
      const viewer = await exported(file, fixture.a.tokens.viewer)
      const key = await exported(file, `Bearer ${fixture.a.key}`)
      const other = await exported(file, fixture.b.tokens.owner)
      const otherKey = await exported(file, `Bearer ${fixture.b.key}`)
      expect([file, viewer.status, key.status, other.status, otherKey.status]).toEqual([
        file, 200, 200, 404, 404,
      ]) // prettier-ignore
      expect(key.body).toEqual(viewer.body)
    }
    expect((await exported('brand.yml', '')).status).toBe(401)
    const unknown = await exported('brand.exe', fixture.a.tokens.viewer)
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ pointer: '/file' }] } })
  })

  it('names the files and their types, and lets nothing in a sheet run', async () => {
    const yml = await exported('brand.yml', fixture.a.tokens.viewer)
    expect(yml.headers.get('content-type')).toBe('application/yaml; charset=utf-8')
    expect(yml.headers.get('content-disposition')).toBe('attachment; filename="_brand.yml"')
    expect(parse(yml.body)).toMatchObject({
      meta: { name: 'Kiln & <Salt>' },
      color: { primary: '#7a3b12' },
    })
    const tokens = await exported('tokens.json', fixture.a.tokens.viewer)
    expect(tokens.headers.get('content-disposition')).toContain('kiln-salt.tokens.json')
    expect(tokens.body.color.$type).toBe('color')
    const sheet = await exported('sheet.html', fixture.a.tokens.viewer)
    expect(sheet.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(sheet.body).toContain('<h1>Kiln &amp; &lt;Salt&gt;</h1>')
    expect(sheet.body).toContain('data:font/woff2;base64,d09GMg')
    expect(sheet.body).not.toMatch(/(src|href)=|url\("?https?:/)
  })

  it('says what to do when there is no Chromium to print with', async () => {
    expect(await exported('sheet.pdf', fixture.a.tokens.viewer)).toMatchObject({
      status: 409,
      body: { code: 'chromium_missing', detail: expect.stringContaining('sheet.html') },
    })
  })
})

describe('importing a brand.yml', () => {
  it('is for editors and keys that write; a viewer gets 403, another tenant 404', async () => {
    const body = { brandYml: 'meta: { name: X }', preview: true }
    const statuses: Record<string, number> = {}
    for (const role of ['owner', 'editor', 'author', 'viewer'] as const)
      statuses[role] = (await imported(fixture.a.tokens[role], body)).status
    statuses.key = (await imported(`Bearer ${fixture.a.key}`, body)).status
    statuses.other = (await imported(fixture.b.tokens.owner, body)).status
    expect(statuses).toEqual({
      owner: 200, editor: 200, author: 403, viewer: 403, key: 200, other: 404,
    }) // prettier-ignore
  })

  it('changes nothing with what was exported', async () => {
    const { body: brandYml } = await exported('brand.yml', fixture.a.tokens.editor)
    const { status, body } = await imported(fixture.a.tokens.editor, { brandYml })
    expect(status).toBe(200)
    expect(body).toMatchObject({ applied: true, changes: [], unused: [] })
  })

  it('refuses a file that is not right, with line and key, and writes nothing', async () => {
    const brandYml = 'meta:\n  name: Y\ncolor:\n  primary: bluish\n'
    const { status, body } = await imported(fixture.a.tokens.editor, { brandYml })
    expect(status).toBe(422)
    expect(body.errors).toEqual([
      {
        pointer: '/brandYml',
        detail: 'Line 4, color.primary: "bluish" is neither a colour nor the name of one.',
      },
    ])
    const { body: brand } = await call('GET', `/brands/${brandId}`, {
      authorization: fixture.a.tokens.viewer,
    })
    expect(brand.name).toBe(PROFILE.name)
  })

  it('shows first, then changes what is asked for, never what is locked, and says who did', async () => {
    const editor = fixture.a.tokens.editor
    const { user } = await rest('GET', '/users/me', editor)
    const before = await rest('GET', `/brand-profiles/${brandId}?depth=0`, editor)
    await rest('PATCH', `/brand-profiles/${brandId}`, editor, {
      provenance: {
        ...before.provenance,
        'palette.primary': { ...before.provenance['palette.primary'], locked: true },
      },
    })
    const brandYml = [
      'meta: { name: Kiln }',
      'color: { primary: "#0000ff", secondary: "#355834", danger: red }',
      'typography: { base: Manrope, monospace: Fira Code }',
      'defaults: { tausestack: { industry: Pottery } }',
    ].join('\n')
    const shown = await imported(editor, { brandYml, preview: true })
    expect(shown.body.applied).toBe(false)
    expect(shown.body.changes).toEqual(
      expect.arrayContaining([
        { path: 'palette.primary', from: '#7a3b12', value: '#0000ff', kept: 'locked' },
        { path: 'palette.accent', from: null, value: '#355834', kept: null },
        { path: 'fonts.text', from: 'inter', value: 'manrope', kept: null },
      ]),
    )
    expect(shown.body.unused).toEqual(['color.danger', 'typography.monospace'])
    const stale = await imported(editor, { brandYml, updatedAt: before.updatedAt })
    expect(stale.status).toBe(409)
    const paths = shown.body.changes
      .map(({ path }: { path: string }) => path)
      .filter((path: string) => path !== 'name')
    const done = await imported(editor, { brandYml, paths, updatedAt: shown.body.updatedAt })
    expect(done.status).toBe(200)

    const { body: brand } = await call('GET', `/brands/${brandId}`, { authorization: editor })
    expect(brand.profile).toMatchObject({
      name: PROFILE.name,
      tagline: PROFILE.tagline,
      industry: 'Pottery',
      palette: { ...PROFILE.palette, accent: '#355834' },
      fonts: { display: 'fraunces', text: 'manrope' },
      voice: PROFILE.voice,
      messaging: PROFILE.messaging,
    })
    expect(brand.origins['palette.accent']).toMatchObject({
      source: 'human',
      by: user.id,
      at: expect.stringMatching(/^20/),
    })
    const again = await exported('brand.yml', editor)
    expect(parse(again.body)).toMatchObject({
      color: { danger: 'red' },
      typography: { monospace: 'Fira Code' },
    })
  })

  it('takes effect once when it is sent twice with one key', async () => {
    const body = { brandYml: 'defaults: { tausestack: { promise: Repaired for life } }' }
    const headers = { 'idempotency-key': 'import-1' }
    const first = await imported(fixture.a.tokens.editor, body, headers)
    const second = await imported(fixture.a.tokens.editor, body, headers)
    expect(second.headers.get('idempotent-replay')).toBe('true')
    expect(second.body).toEqual(first.body)
    expect(first.body.changes).toHaveLength(1)
  })

  it('works through the SDK', async () => {
    const { tenantId, key: apiKey } = fixture.a
    const api = new TauseStackAPI({ baseUrl: app.url, tenantId, apiKey })
    const file = await (await api.brands.export(brandId, 'brand.yml')).text()
    const brandYml = file.replace('Repaired for life', 'Mended for life')
    expect((await api.brands.import(brandId, { brandYml })).changes).toEqual([
      { path: 'promise', from: 'Repaired for life', value: 'Mended for life', kept: null },
    ])
  })
})

describe('imports and saves at once', () => {
  const NAMES = ['surface', 'muted', 'accent', 'border']
  const ROUNDS = 6

  it('lose nothing: each is in the profile, or refused with 409', async () => {
    const editor = fixture.a.tokens.editor
    const statuses: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const colors = NAMES.map((name, index) => [name, `#00${index}${round}ff`] as const)
      const answers = await Promise.all(
        colors.map(([name, color]) =>
          imported(editor, { brandYml: `color: { palette: { ${name}: "${color}" } }` }),
        ),
      )
      for (const { status, body } of answers)
        if (status !== 200)
          expect(body).toMatchObject({
            status: 409,
            code: 'conflict',
            detail: expect.stringMatching(/sav.*again\.$/),
          })
      const { palette } = await rest('GET', `/brand-profiles/${brandId}?depth=0`, editor)
      expect(palette).toMatchObject(
        Object.fromEntries(colors.filter((_, index) => answers[index]?.status === 200)),
      )
      statuses.push(...answers.map(({ status }) => status))
    }
    expect(statuses).toContain(200)
  })

  it('give the right to save back when they fail', async () => {
    const editor = fixture.a.tokens.editor
    // Each file may be kept, both together may not: that shows when the save has begun.
    const fileOf = (key: string, length: number): string =>
      `defaults: { ${key}: "${'x'.repeat(length)}" }`
    expect((await imported(editor, { brandYml: fileOf('one', 60_000) })).status).toBe(200)
    expect(await imported(editor, { brandYml: fileOf('two', 60_000) })).toMatchObject({
      status: 422,
      body: { errors: [{ detail: expect.stringContaining('longer than 100000 characters') }] },
    })
    expect((await imported(editor, { brandYml: fileOf('two', 10) })).status).toBe(200)
  })
})

describe('a save from an older state', () => {
  it('is refused with 409, and one from the current state is not', async () => {
    const editor = fixture.a.tokens.editor
    const { updatedAt } = await rest('GET', `/brand-profiles/${brandId}?depth=0`, editor)
    const save = (base: string, tagline: string) =>
      rest('PATCH', `/brand-profiles/${brandId}`, editor, { tagline }, { 'x-base-version': base })
    expect(await save(updatedAt, 'First')).toMatchObject({ status: 200 })
    expect(await save(updatedAt, 'Second')).toMatchObject({ status: 409 })
    const { tagline } = await rest('GET', `/brand-profiles/${brandId}?depth=0`, editor)
    expect(tagline).toBe('First')
  })
})

const chromium = findChromium()
;(chromium ? describe : describe.skip)('a sheet as PDF', () => {
  it(
    'is printed where a Chromium is set',
    async () => {
      const { pdfPrinter } = await import('../../src/export/pdf/pdfPrinter')
      const { body: html } = await exported('sheet.html', fixture.a.tokens.viewer)
      const pdf = await pdfPrinter(chromium)?.(html)
      expect(
        Buffer.from(pdf ?? [])
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
      expect(pdf?.length).toBeGreaterThan(10_000)
    },
    MINUTE,
  )
})
