import { type Client, createClient, type InStatement, type InValue, type Row } from '@libsql/client'
import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../../src/core/release/manifestDigest'
import type { ReleaseManifest, ReleaseRoute } from '../../../src/core/release/types'
import { compressedForms, FILE_SUFFIX } from '../../../src/storage/compression'
import { LocalBlobStore } from '../../../src/storage/LocalBlobStore'

/** Sites written in one go. */
const PORTION = 500

const HTML = 'text/html; charset=utf-8'
const CSS = 'text/css; charset=utf-8'

/** A type that the store does not compress: nobody asks for a manifest compressed. */
const MANIFEST = 'application/octet-stream'

export type SeededSite = { slug: string; css: string }

type Original = {
  site: Row
  release: Row
  manifest: ReleaseManifest
  home: string
  /** Path of the stylesheet, and its text. */
  css: string
  styles: string
}

/**
 * Makes `count` live sites out of those that a stopped server has in its data folder, in the database and
 * the blob store as a deploy leaves them. Each has a home page, a stylesheet and a manifest of its own;
 * its other files are shared with those of the same template.
 */
export const seedSites = async ({
  dataDir,
  count,
  onProgress,
}: {
  dataDir: string
  count: number
  /** Told the number of sites so far. */
  onProgress: (done: number) => void
}): Promise<SeededSite[]> => {
  const root = join(dataDir, 'blobs')
  const client = createClient({ url: `file:${join(dataDir, 'tausestack.db')}` })
  const originals = await readOriginals(client, new LocalBlobStore({ root }))
  const seeded: SeededSite[] = []
  for (let start = 0; start < count; start += PORTION) {
    const statements: InStatement[] = []
    for (let index = start; index < Math.min(count, start + PORTION); index += 1) {
      const original = originals[index % originals.length]
      if (!original) throw new Error(`No site in ${dataDir} is live.`)
      const slug = `seeded-${index}`
      const { digest, css } = await writeRelease({ root, original, slug })
      const [siteId, releaseId] = [randomUUID(), randomUUID()]
      statements.push(
        insertOf('sites', original.site, { id: siteId, slug, live_production: releaseId }),
        insertOf('releases', original.release, { id: releaseId, site_id: siteId, digest }),
      )
      seeded.push({ slug, css })
    }
    await client.batch(statements, 'write')
    onProgress(seeded.length)
  }
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  client.close()
  return seeded
}

const readOriginals = async (client: Client, blobs: LocalBlobStore): Promise<Original[]> => {
  const { rows } = await client.execute('SELECT * FROM sites WHERE live_production IS NOT NULL')
  const textOf = async (digest: string): Promise<string> =>
    (await blobs.get(digest)).toString('utf8')
  return Promise.all(
    rows.map(async (site): Promise<Original> => {
      const found = await client.execute({
        sql: 'SELECT * FROM releases WHERE id = ?',
        args: [site.live_production ?? null],
      })
      const release = found.rows[0] as Row
      const manifest = JSON.parse(await textOf(String(release.digest))) as ReleaseManifest
      const css = Object.keys(manifest.routes).find((path) => path.endsWith('.css')) ?? ''
      const home = await textOf((manifest.routes['/'] as ReleaseRoute).blob)
      const styles = await textOf((manifest.routes[css] as ReleaseRoute).blob)
      return { site, release, manifest, home, css, styles }
    }),
  )
}

const writeRelease = async ({
  root,
  original: { manifest, home, css, styles },
  slug,
}: {
  root: string
  original: Original
  slug: string
}): Promise<{ digest: string; css: string }> => {
  const ownCss = `/_assets/${Buffer.from(slug).toString('hex').padStart(32, '0')}.css`
  const page = `${home.replaceAll(css, ownCss)}<!-- ${slug} -->`
  const { [css]: style, '/': start, ...others } = manifest.routes
  const own: ReleaseManifest = {
    ...manifest,
    siteId: slug,
    routes: {
      ...others,
      '/': { ...(start as ReleaseRoute), ...(await writeBlob(root, page, HTML)) },
      [ownCss]: {
        ...(style as ReleaseRoute),
        ...(await writeBlob(root, `${styles}/* ${slug} */`, CSS)),
      },
    },
  }
  const { blob } = await writeBlob(root, JSON.stringify(own), MANIFEST)
  return { digest: blob, css: ownCss }
}

/** As the store keeps it, but that nothing waits for the disk: for seventy thousand files it would. */
const writeBlob = async (
  root: string,
  text: string,
  type: string,
): Promise<Pick<ReleaseRoute, 'blob' | 'size'>> => {
  const bytes = Buffer.from(text)
  const blob = sha256(bytes)
  const folder = join(root, 'sha256', blob.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  for (const form of await compressedForms(bytes, type))
    writeFileSync(join(folder, blob + FILE_SUFFIX[form.encoding]), form.bytes)
  writeFileSync(join(folder, blob), bytes)
  return { blob, size: bytes.length }
}

const insertOf = (table: string, row: Row, changes: Record<string, string>): InStatement => {
  const values: Record<string, InValue> = { ...row, ...changes }
  const columns = Object.keys(values).filter((name) => !/^\d+$|^length$/.test(name))
  return {
    sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    args: columns.map((name) => values[name] ?? null),
  }
}
