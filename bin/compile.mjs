import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const DAY = 24 * 60 * 60 * 1000

/** Compilations that no start has used for this long are removed. Milliseconds. */
const KEPT = 7 * DAY

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')

/**
 * Compiles an entry and all that it reaches to plain JavaScript, once for each state of the sources, and
 * returns the URL of the result.
 * A start then needs no transpiler in its process, and waits for none.
 */
export const compile = async (entry = 'src/cli/main.ts') => {
  const folder = join(dist, sourceDigest(entry))
  if (!existsSync(folder)) await compileTo(folder, entry)
  return pathToFileURL(join(folder, 'main.js')).href
}

const compileTo = async (folder, entry) => {
  // Only here: a start whose compilation is there already need not load it.
  const { build } = await import('esbuild')
  const unfinished = `${folder}.${process.pid}`
  await build({
    absWorkingDir: root,
    entryPoints: { main: join(root, entry) },
    outdir: unfinished,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: 'linked',
    logLevel: 'error',
    plugins: [sourceUrls],
  })
  // Of two processes that start at once, the second finds the folder there and takes it.
  await rename(unfinished, folder).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  await removeOld()
}

/** Files find what lies beside them (templates, the panel) by their own address, not by the bundle's. */
const sourceUrls = {
  name: 'source-urls',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      return {
        contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
        loader: path.endsWith('x') ? 'tsx' : 'ts',
      }
    })
  },
}

// Synchronously: so many small files cost five times as much by promises, at each start.
const sourceDigest = (entry) => {
  const hash = createHash('sha256').update(root).update(entry)
  const files = readdirSync(join(root, 'src'), { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name))
    .map((name) => join('src', name))
  for (const name of [
    ...files,
    entry,
    'payload.config.ts',
    'package.json',
    'bin/compile.mjs',
  ].sort())
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(root, name)))
  return hash.digest('hex').slice(0, 16)
}

const removeOld = async () => {
  await mkdir(dist, { recursive: true })
  for (const name of await readdir(dist)) {
    const path = join(dist, name)
    // Another process may have finished or removed it just now.
    const found = await stat(path).catch(() => null)
    if (found && Date.now() - found.mtimeMs > KEPT) await rm(path, { recursive: true, force: true })
  }
}
