import { randomUUID } from 'node:crypto'
import type {
  GeneratedLayout,
  GeneratedVariants,
  LoggedGeneration,
} from '../../src/core/api/aiAnswers'
import { type ApiAnswer, type ApiCall, apiCall } from '../helpers/apiCall'
import { type ApiFixture, makeApiFixture } from '../helpers/apiFixture'
import { modelEnv, type ModelServer, startModelServer } from '../helpers/modelServer'
import { type RunningApp, startApp } from '../helpers/startApp'

const MINUTE = 60_000

const BRAND = {
  name: 'Amsel & Korn',
  tagline: 'Bread with a day of time',
  description: 'We are a bakery. We bake sourdough bread that is really very good.',
  voice: { audience: 'Families who care about good bread', say: ['sourdough'] },
}

const HEADING = { id: 'h', blockType: 'heading', text: 'We are bakers of really good bread' }

let app: RunningApp
let fixture: ApiFixture
let model: ModelServer
let call: ApiCall
let brandId: string
let page: string
let foreign: string

/** Tenant B writes with the platform's model, A with the offline generator. */
beforeAll(async () => {
  model = await startModelServer()
  app = await startApp({
    env: modelEnv(model),
  })
  fixture = await makeApiFixture(app)
  call = apiCall(app.url)
  await rest('PATCH', `tenants/${fixture.a.tenantId}`, fixture.a.tokens.owner, {
    ai: { provider: 'offline' },
  })
  brandId = await brandOf(fixture.a)
  page = await pageOf(fixture.a)
  foreign = await pageOf(fixture.b)
}, 3 * MINUTE)
afterAll(async () => {
  await app?.stop()
  await model?.stop()
})

const rest = async (
  method: string,
  path: string,
  authorization: string,
  body?: unknown,
): Promise<ApiAnswer['body']> => {
  const response = await fetch(`${app.url}/api/${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  return { status: response.status, ...((await response.json()) as object) }
}

const brandOf = async ({ tenantId, tokens }: ApiFixture['a']): Promise<string> =>
  (await rest('POST', 'brand-profiles', tokens.owner, { tenant: tenantId, ...BRAND })).doc.id

const pageOf = async ({ tenantId, tokens, key }: ApiFixture['a']): Promise<string> => {
  const { body: site } = await call('POST', '/apps/create', {
    authorization: `Bearer ${key}`,
    body: { templateId: 'local-business', name: 'Panel' },
  })
  const { doc } = await rest('POST', 'pages', tokens.owner, {
    tenant: tenantId,
    site: site.id,
    path: `/${randomUUID()}`,
    title: 'Written in the builder',
    layout: [],
  })
  return `pages/${doc.id}`
}

const ask = (operation: string, body: object, authorization = fixture.a.tokens.author) =>
  call('POST', `/ai/${operation}`, { authorization, body })

const logOf = async (document: string, authorization = fixture.a.tokens.owner) =>
  (await call('GET', `/ai/generations?document=${document}&limit=100`, { authorization })).body
    .items as LoggedGeneration[]

describe('what the builder asks for', () => {
  it('is logged with its document by every operation, readable by owners in the panel', async () => {
    const brand = { brandProfileId: brandId, document: page }
    const blocks = [HEADING]
    const medium = await uploadOf(fixture.a)
    const asked: [string, object][] = [
      ['section', brand],
      ['page', brand],
      ['variants', { ...brand, count: 2 }],
      ['rewrite', { ...brand, blocks, mode: 'warmer' }],
      ['layout-suggestions', { ...brand, layout: blocks }],
      ['seo', { ...brand, title: 'Bread', layout: blocks }],
      ['alt-text', { document: page, mediaId: medium }],
    ]
    for (const [operation, body] of asked)
      expect([operation, (await ask(operation, body)).status]).toEqual([operation, 200])

    const log = await logOf(page)
    expect(log.map(({ kind }) => kind).sort()).toEqual(
      [...asked.map(([operation]) => operation), 'variants'].sort(),
    )
    for (const { kind, promptHash, brandVersion, generator, document } of log) {
      expect([promptHash, generator, document]).toEqual([
        expect.stringMatching(/^[0-9a-f]{64}$/),
        'offline',
        page,
      ])
      if (kind !== 'alt-text') expect(brandVersion).toEqual(expect.any(String))
    }
    const list = await rest(
      'GET',
      `ai-generations?where[document][equals]=${page}`,
      fixture.a.tokens.owner,
    )
    expect(list.totalDocs).toBe(log.length)
    expect(list.docs[0]).toMatchObject({ kind: expect.any(String), user: expect.anything() })
    expect(await logOf(page, fixture.a.tokens.author)).toBeUndefined()
  })

  it('is logged by a translation, too, and by one that fails', async () => {
    const b = fixture.b.tokens.author
    model.replyWith({ text: '{"texts":["Pan bueno"]}' }, { status: 401 })
    const body = { blocks: [{ ...HEADING, text: 'Good bread' }], to: 'es', document: foreign }
    expect((await ask('translate', body, b)).body.blocks[0]).toEqual({
      ...HEADING,
      text: 'Pan bueno',
    })
    expect((await ask('translate', body, b)).status).toBe(502)
    const log = await logOf(foreign, fixture.b.tokens.owner)
    expect(log.map(({ kind, state, error }) => [kind, state, error])).toEqual([
      ['translate', 'failed', 'model_unavailable'],
      ['translate', 'done', null],
    ])
    expect(log[1]).toMatchObject({ generator: 'openai-compatible/contract', inputTokens: 100 })
  })

  it('names no document of another tenant', async () => {
    const { status } = await ask('section', { brandProfileId: brandId, document: foreign })
    expect(status).toBe(404)
    expect((await logOf(foreign, fixture.b.tokens.owner)).map(({ kind }) => kind)).not.toContain(
      'section',
    )
  })

  it('comes from the offline generator when asked to, whatever model the tenant has', async () => {
    model.replyWith()
    const { body } = await ask(
      'section',
      { brand: BRAND, generator: 'offline', section: 'hero' },
      fixture.b.tokens.author,
    )
    expect((body as GeneratedLayout).generator).toBe('offline')
    expect(model.requests).toEqual([])
  })

  it('can be asked for variant by variant, with the same outcome as all at once', async () => {
    const wanted = { brandProfileId: brandId, section: 'hero', seed: 'same' }
    const layoutsOf = ({ body }: ApiAnswer): unknown[] =>
      (body as GeneratedVariants).variants.map(({ layout }) => layout)
    const all = layoutsOf(await ask('variants', { ...wanted, count: 3 }))
    const apart = []
    for (const from of [1, 2, 3])
      apart.push(...layoutsOf(await ask('variants', { ...wanted, count: 1, from })))
    expect(apart).toEqual(all)
    expect(layoutsOf(await ask('variants', { ...wanted, count: 3, from: 3 }))).toHaveLength(1)
  })

  it('sounds as it was asked to', async () => {
    const wanted = { brandProfileId: brandId, section: 'about', seed: 'same' }
    const textOf = ({ body }: ApiAnswer): string => JSON.stringify((body as GeneratedLayout).layout)
    expect(textOf(await ask('section', wanted))).toContain('We are a bakery')
    expect(textOf(await ask('section', { ...wanted, tones: ['warmer'] }))).toContain(
      'We’re a bakery',
    )
  })

  it('makes a heading of a text', async () => {
    const { body } = await ask('rewrite', {
      brandProfileId: brandId,
      mode: 'heading',
      text: 'We bake sourdough bread from three grains. The dough rests overnight.',
    })
    expect(body.text).toBe('We bake sourdough bread from three grains')
  })

  it('calms a band that is hard to read, and says so in the panel’s language', async () => {
    const band = { id: 's', blockType: 'section', heading: 'Ours', tone: 'primary', content: [] }
    const { body } = await ask('layout-suggestions', {
      brandProfileId: brandId,
      layout: [band],
      hardToRead: ['s'],
      reasonsIn: 'es',
    })
    expect(body.suggestions).toContainEqual({
      reason: expect.stringMatching(/se lee mal/),
      change: { op: 'tone', block: 's', tone: 'default' },
    })
  })
})

const uploadOf = async ({ tenantId, tokens }: ApiFixture['a']): Promise<string> => {
  const form = new FormData()
  form.append('file', new Blob([PNG], { type: 'image/png' }), 'loaves-in-the-oven.png')
  form.append('_payload', JSON.stringify({ tenant: tenantId, alt: 'IMG_1' }))
  const response = await fetch(`${app.url}/api/media`, {
    method: 'POST',
    headers: { authorization: tokens.owner },
    body: form,
  })
  return ((await response.json()) as { doc: { id: string } }).doc.id
}

/** A PNG of one pixel. */
const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
)
