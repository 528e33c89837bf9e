import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { poll } from '../helpers/apiClient'
import { httpGet } from '../helpers/httpGet'
import { createSiteKit, type Deployment, type SiteKit, type TestSite } from '../helpers/siteKit'
import { type RunningApp, startApp } from '../helpers/startApp'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** Longest until a deployment that was cut off has ended, counted from `ready`. */
const RECOVERY = 10 * SECOND

let app: RunningApp
let kit: SiteKit
let site: TestSite
let paths: string[]
/** Colour of the brand that the live release was made with. */
let round = 0

const restart = async (): Promise<void> => {
  const { dataDir, port } = app
  app = await startApp({ dataDir, port })
  kit = await createSiteKit(app, null)
}

/** Every page of the site, by path. A half release would mix two states. */
const readSite = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => {
        const { status, text } = await kit.get(site, path)
        return [path, `${status} ${text}`] as const
      }),
    ),
  )

/** Changes every page, so that a deploy has all of them to render. */
const changeAll = async (): Promise<string> => {
  round += 1
  const tagline = `Round ${round}`
  await kit.api.call('PATCH', `/api/brand-profiles/${site.brandProfileId}`, {
    name: `Brand in round ${round}`,
    tagline,
  })
  return `Brand in round ${round}`
}

/** Paths of blobs whose bytes are not those of their name. */
const corruptBlobs = async (): Promise<string[]> => {
  const root = join(app.dataDir, 'blobs/sha256')
  const unpack = { br: brotliDecompressSync, gz: gunzipSync }
  const corrupt: string[] = []
  for (const folder of await readdir(root))
    for (const name of await readdir(join(root, folder))) {
      const [digest, form] = name.split('.') as [string, 'br' | 'gz' | undefined]
      const bytes = await readFile(join(root, folder, name))
      const plain = form ? unpack[form](bytes) : bytes
      if (createHash('sha256').update(plain).digest('hex') !== digest) corrupt.push(name)
    }
  return corrupt
}

beforeAll(async () => {
  app = await startApp()
  kit = await createSiteKit(app)
  site = await kit.makeSite('killed')
  const { url } = await kit.deploy(site)
  const sitemap = await httpGet(`${url}/sitemap.xml`)
  paths = [...sitemap.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => new URL(`${loc}`).pathname)
}, 2 * MINUTE)
afterAll(async () => {
  await app?.stop({ keepData: true })
  if (app) await rm(app.dataDir, { recursive: true, force: true })
})

/** When to kill: as soon as `hasCome` holds, and `later` milliseconds after that. */
type Moment = { name: string; hasCome: (step: string, release: Deployment) => boolean; later: number }

const moments: Moment[] = [
  { name: 'the deployment has just been asked for', hasCome: () => true, later: 0 },
  { name: 'it collects the pages', hasCome: (_, { status }) => status !== 'pending', later: 0 },
  { name: 'it has begun to render', hasCome: (step) => step.startsWith('rendering'), later: 0 },
  { name: 'it writes files', hasCome: (step) => step === 'writing files', later: 0 },
  { name: 'it writes the manifest', hasCome: (step) => step === 'writing the manifest', later: 0 },
  { name: 'it switches over', hasCome: (_, { status }) => status === 'deploying', later: 0 },
  { name: 'it has just gone live', hasCome: (_, { status }) => status === 'active', later: 0 },
]
