import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Digest } from '../../core/release/types'
import type { TargetFile, TargetRelease } from '../contract'
import type { FileStore, StoredEncoding } from './FileStore'
import { type HeaderSet, headerSetOf, missingSetOf } from './headerSets'

/** One file of a release in a folder, as `release.json` keeps it. */
export type TreeFile = {
  path: string
  file: string
  digest: Digest
  encodings: ('br' | 'gzip')[]
  set: HeaderSet
  /** Of an asset of earlier releases: how many releases ago it was part of one. 0: of this one. */
  age: number
}

export type ReleaseTree = {
  release: string
  digest: Digest
  files: TreeFile[]
  missing: TreeFile
}

/** Releases for which hashed assets stay reachable after the last one that had them. */
const ASSET_RELEASES = 5

const ASSETS = '/_assets/'

const STORED: Record<'br' | 'gzip', StoredEncoding> = { br: 'br', gzip: 'gz' }

/**
 * What lies in a release's folder: its files, and the hashed assets of the releases before it, which
 * visitors with an older page open still ask for.
 */
export const treeOf = (release: TargetRelease, before: ReleaseTree | null): ReleaseTree => {
  const toTreeFile = (file: TargetFile, set: HeaderSet): TreeFile => ({
    path: file.path,
    file: file.file,
    digest: file.digest,
    encodings: [...(file.encodings ?? [])],
    set,
    age: 0,
  })
  const files = release.files.map((file) => toTreeFile(file, headerSetOf(file)))
  const paths = new Set(files.map(({ path }) => path))
  const earlier = (before?.files ?? [])
    .filter(({ path, age }) => path.startsWith(ASSETS) && !paths.has(path) && age < ASSET_RELEASES)
    .map((file) => ({ ...file, age: file.age + 1 }))
  return {
    release: release.id,
    digest: release.digest,
    files: [...files, ...earlier],
    missing: toTreeFile(release.notFound, missingSetOf(release.notFound)),
  }
}

/** The tree of a release that lies there; `null`: there is none, or it cannot be read. */
export const readTree = async (folder: string): Promise<ReleaseTree | null> => {
  try {
    return JSON.parse(await readFile(join(folder, 'release.json'), 'utf8')) as ReleaseTree
  } catch {
    return null
  }
}

/** All digests with their forms. */
export const blobsOfTree = ({ files, missing }: ReleaseTree): Map<Digest, Set<StoredEncoding>> => {
  const blobs = new Map<Digest, Set<StoredEncoding>>()
  for (const { digest, encodings } of [...files, missing]) {
    const forms = blobs.get(digest) ?? new Set<StoredEncoding>(['plain'])
    for (const encoding of encodings) forms.add(STORED[encoding])
    blobs.set(digest, forms)
  }
  return blobs
}

/**
 * Makes a release's folder out of files that are all in the store:
 *
 * - `site/`: as any file server expects it, `about/index.html` and compressed forms beside it.
 * - `plain/`, `br/`, `gz/`: `<path>.<header set>`, for the web server's configuration: a name that says
 *   which headers the file has, so that new pages need no new configuration.
 * - `missing/`: the page for what is not there.
 */
export const writeTree = async ({
  tree,
  folder,
  store,
  texts,
  signal,
}: {
  tree: ReleaseTree
  folder: string
  store: FileStore
  /** More files: name → text. */
  texts: Record<string, string>
  signal: AbortSignal
}): Promise<void> => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const made = new Set<string>()
  const place = async (
    digest: Digest,
    encoding: StoredEncoding,
    ...parts: string[]
  ): Promise<void> => {
    const path = join(folder, ...parts)
    const parent = dirname(path)
    if (!made.has(parent)) await mkdir(parent, { recursive: true })
    made.add(parent)
    await store.link(digest, encoding, path)
  }
  for (const { path, file, digest, encodings, set } of tree.files) {
    signal.throwIfAborted()
    await place(digest, 'plain', 'site', file)
    await place(digest, 'plain', 'plain', `${path}.${set.id}`)
    for (const encoding of encodings) {
      const stored = STORED[encoding]
      await place(digest, stored, 'site', `${file}.${stored}`)
      await place(digest, stored, stored, `${path}.${set.id}`)
    }
  }
  const { digest, file, encodings } = tree.missing
  await place(digest, 'plain', 'site', file)
  await place(digest, 'plain', 'missing', 'plain')
  for (const encoding of encodings) {
    const stored = STORED[encoding]
    await place(digest, stored, 'site', `${file}.${stored}`)
    await place(digest, stored, 'missing', stored)
  }
  await writeFile(join(folder, 'release.json'), JSON.stringify(tree))
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
}
