import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildConfig, createLocalReq, getPayload, handleEndpoints } from 'payload'
import { headingBlock } from '../../../src/blocks/heading/definition'
import { createBlockRegistry } from '../../../src/core/blocks/registry'
import { pageBuilder } from '../../../src/plugins/pageBuilder'
import { loadBuilder } from '../../../src/plugins/pageBuilder/server/loadBuilder'

const ADMIN = { email: 'admin@example.com', password: 'a long enough password 4711' }

const registry = createBlockRegistry([headingBlock])

/**
 * Somebody else's Payload project with two locales and the builder's plugin, from its start to saves in
 * both: what was seen, as JSON on standard output. Runs as a process of its own.
 */
const tryLocalized = async (): Promise<void> => {
  const dir = await mkdtemp(join(tmpdir(), 'tause-localized-'))
  const config = await buildConfig({
    secret: 'x'.repeat(40),
    db: sqliteAdapter({ client: { url: `file:${join(dir, 'db.sqlite')}` }, blocksAsJSON: true }),
    editor: lexicalEditor(),
    localization: {
      locales: [
        { code: 'en', label: 'English' },
        { code: 'es', label: 'Español' },
      ],
      defaultLocale: 'en',
      fallback: true,
    },
    blocks: registry.payloadBlocks(),
    collections: [
      { slug: 'users', auth: true, fields: [] },
      {
        slug: 'articles',
        versions: { drafts: true },
        admin: { useAsTitle: 'title' },
        fields: [
          { name: 'title', type: 'text' },
          {
            name: 'layout',
            type: 'blocks',
            localized: true,
            blocks: [],
            blockReferences: [...registry.rootSlugs] as never,
          },
        ],
      },
    ],
    telemetry: false,
    plugins: [pageBuilder({ blocks: registry, collections: { articles: {} } })],
  })
  const payload = await getPayload({ config })
  await payload.create({ collection: 'users', data: ADMIN as never, overrideAccess: true })
  const { token, user } = await payload.login({ collection: 'users', data: ADMIN })
  const call = async (method: string, path: string, body?: object) => {
    const request = new Request(`http://localhost/api${path}`, {
      method,
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    })
    const response = await handleEndpoints({ config, request })
    return { status: response.status, body: (await response.json()) as { doc?: { id: string } } }
  }
  const heading = (text: string) => [{ blockType: 'heading', text }]
  const made = await call('POST', '/articles?locale=en', {
    title: 'Hello',
    layout: heading('Hello'),
    _status: 'draft',
  })
  const id = String(made.body.doc?.id)
  const open = async (locale: string) => {
    const req = await createLocalReq({ user: user as never, locale }, payload)
    const data = await loadBuilder({
      req,
      collection: payload.collections['articles' as never]['config'],
      id,
      options: { blocks: registry, field: 'layout' },
      mayUpdate: true,
    })
    return {
      locale: data?.locale,
      locales: data?.locales,
      language: data?.canvas.page.locale,
      hasSchedule: data?.hasSchedule,
      texts: data?.layout.map(({ text }) => text),
    }
  }
  const before = { en: await open('en'), es: await open('es') }
  // As the builder saves: a draft of one locale.
  const saved = await call(
    'PATCH',
    `/articles/${id}?depth=0&fallback-locale=null&locale=es&draft=true&autosave=true`,
    { layout: heading('Hola'), _status: 'draft' },
  )
  const after = { en: await open('en'), es: await open('es') }
  const schedule = await call('GET', `/page-builder/articles/${id}/schedule`)
  const lock = await call('POST', `/page-builder/articles/${id}/lock`)
  await rm(dir, { recursive: true, force: true })
  const seen = {
    made: made.status,
    before,
    saved: saved.status,
    after,
    schedule: schedule.status,
    lock: lock.body,
  }
  process.stdout.write(`\nSEEN ${JSON.stringify(seen)}\n`, () => process.exit())
}

await tryLocalized()
