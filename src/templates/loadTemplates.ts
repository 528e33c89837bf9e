import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { invalid, notFound } from '../core/errors'
import { isRecord } from '../core/template/jsonTree'
import { parseManifest } from '../core/template/manifestSchema'
import type { TemplateManifest } from '../core/template/types'

export type LoadedTemplate = {
  manifest: TemplateManifest
  /** Absolute. */
  directory: string
  /** Bytes of a file that the manifest lists, e.g. `assets/hero.avif`; `null` when it is missing. */
  readAsset: (assetPath: string) => Promise<Uint8Array | null>
}

const MEGABYTE = 1024 * 1024
const MAX_JSON_BYTES = 2 * MEGABYTE
const MAX_ASSET_BYTES = 20 * MEGABYTE

const TEMPLATE_ID = /^[a-z][a-z0-9-]{0,63}$/
const PAGE_FILE = /^pages\/[a-z][a-z0-9-]{0,63}\.json$/
const ASSET_FILE = /^assets\/(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*$/

const loaded = new Map<string, Promise<LoadedTemplate[]>>()

/**
 * The templates in a folder, by id, each in a folder of its own name. Read once a process.
 *
 * @default directory: the bundled ones, in `src/templates`.
 * @throws TauseError `invalid` that names the file when a template does not have the right form.
 */
export const loadBundledTemplates = async ({ directory }: { directory?: string } = {}): Promise<
  LoadedTemplate[]
> => {
  const root = directory ? path.resolve(directory) : await bundledDirectory()
  const known = loaded.get(root)
  if (known) return known
  const loading = loadAll(root)
  loaded.set(root, loading)
  // A template that was corrected is read again.
  loading.catch(() => loaded.delete(root))
  return loading
}

/** One template from its folder, not cached. */
export const loadTemplate = async (directory: string): Promise<LoadedTemplate> => {
  const absolute = path.resolve(directory)
  const manifest = parseManifest(await readTemplateJson(absolute))
  if (manifest.id !== path.basename(absolute))
    throw invalid(
      `The template in "${path.basename(absolute)}" has the id "${manifest.id}". Name the folder as the id.`,
      [{ pointer: '/id', message: 'differs from the name of the folder' }],
    )
  return {
    manifest,
    directory: absolute,
    readAsset: (assetPath) => readAsset(absolute, assetPath),
  }
}

/**
 * `template.json` with its page files in place, unchecked: what `validateTemplate` takes.
 *
 * @throws TauseError `not_found` when there is no `template.json`, `invalid` when a file is no JSON.
 */
export const readTemplateJson = async (directory: string): Promise<unknown> => {
  const template = await readJson(directory, 'template.json')
  if (!isRecord(template) || !Array.isArray(template.pages)) return template
  const pages = await Promise.all(
    template.pages.map((page: unknown) =>
      typeof page === 'string' ? readPage(directory, page) : page,
    ),
  )
  return { ...template, pages }
}

/** SHA-256 (hex) of every file below `assets/`, by path, as the manifest's `assets` wants them. */
export const computeAssetHashes = async (directory: string): Promise<Record<string, string>> => {
  const names = await readdir(path.join(directory, 'assets'), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => [])
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(directory, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    )
    .sort()
  const hashes: Record<string, string> = {}
  for (const file of files) {
    const bytes = await readAsset(directory, file)
    if (bytes) hashes[file] = createHash('sha256').update(bytes).digest('hex')
  }
  return hashes
}

const bundledDirectory = async (): Promise<string> => {
  // A bundler moves this module; the working directory is then the root of the installation.
  const beside = path.dirname(fileURLToPath(import.meta.url))
  const candidates = [beside, path.resolve('src/templates')]
  for (const candidate of candidates)
    if ((await templateFolders(candidate).catch(() => [])).length > 0) return candidate
  throw notFound('templates folder', candidates.join('" or "'))
}

const templateFolders = async (root: string): Promise<string[]> => {
  const entries = await readdir(root, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory() && TEMPLATE_ID.test(entry.name))
  const checked = await Promise.all(
    folders.map(async ({ name }) => {
      const file = await lstat(path.join(root, name, 'template.json')).catch(() => null)
      return file?.isFile() ? [name] : []
    }),
  )
  return checked.flat().sort()
}

const loadAll = async (root: string): Promise<LoadedTemplate[]> =>
  Promise.all((await templateFolders(root)).map((name) => loadTemplate(path.join(root, name))))

const readPage = (directory: string, file: string): Promise<unknown> => {
  if (PAGE_FILE.test(file)) return readJson(directory, file)
  throw invalid(`"${file.slice(0, 80)}" is not a page file. Use pages/<key>.json.`, [
    { pointer: '/pages', message: 'must name files as pages/<key>.json' },
  ])
}

const readAsset = (directory: string, assetPath: string): Promise<Uint8Array | null> =>
  ASSET_FILE.test(assetPath)
    ? readInside({ directory, file: assetPath, maxBytes: MAX_ASSET_BYTES })
    : Promise.resolve(null)

const readJson = async (directory: string, file: string): Promise<unknown> => {
  const name = `${path.basename(directory)}/${file}`
  const bytes = await readInside({ directory, file, maxBytes: MAX_JSON_BYTES })
  if (!bytes) throw notFound('template file', name)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw invalid(`The template file "${name}" is not JSON: ${reason}.`)
  }
}

/** A regular file that lies in the folder even when links are followed. */
const readInside = async ({
  directory,
  file,
  maxBytes,
}: {
  directory: string
  file: string
  maxBytes: number
}): Promise<Uint8Array | null> => {
  const wanted = path.join(directory, file)
  const [root, real] = await Promise.all([realpath(directory), realpath(wanted)]).catch(() => [])
  if (!root || !real) return null
  if (!real.startsWith(root + path.sep))
    throw invalid(`The template file "${file}" leads out of its template.`)
  const { size } = await lstat(real)
  if (size > maxBytes) throw invalid(`The template file "${file}" has over ${maxBytes} bytes.`)
  return readFile(real)
}
