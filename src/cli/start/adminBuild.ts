import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'

const STAMP = 'tause-build'

const SKIPPED = new Set(['node_modules', '.next', 'migrations'])

/** Everything the panel is built from: a change of any of it makes the build stale. */
const SOURCES = ['admin', 'src', 'payload.config.ts', 'package-lock.json']

/** Whether `admin/.next` was built from the sources as they are now. */
export const isAdminBuilt = async (root: string): Promise<boolean> => {
  const stamp = join(root, 'admin/.next', STAMP)
  if (!existsSync(stamp) || !existsSync(join(root, 'admin/.next/BUILD_ID'))) return false
  return (await readFile(stamp, 'utf8')) === (await sourceDigest(root))
}

/**
 * Builds the panel (about a minute on two cores), reporting each line the build prints.
 *
 * @throws Error with the build's output when it fails.
 */
export const buildAdmin = async ({
  root,
  onLine,
}: {
  root: string
  onLine: (line: string) => void
}): Promise<void> => {
  const digest = await sourceDigest(root)
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const output: string[] = []
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [next, 'build', join(root, 'admin')], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const read = (chunk: Buffer): void => {
      for (const line of chunk.toString('utf8').split('\n')) {
        if (line.trim() === '') continue
        output.push(line)
        onLine(line.trim())
      }
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`The admin panel did not build:\n${output.slice(-40).join('\n')}`)),
    )
  })
  await writeFile(join(root, 'admin/.next', STAMP), digest)
}

const sourceDigest = async (root: string): Promise<string> => {
  const hash = createHash('sha256')
  for (const source of SOURCES)
    for (const file of await filesBelow(join(root, source))) {
      hash.update(relative(root, file)).update('\0')
      hash.update(await readFile(file)).update('\0')
    }
  return hash.digest('hex')
}

const filesBelow = async (path: string): Promise<string[]> => {
  if (!existsSync(path)) return []
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null)
  if (entries === null) return [path]
  const files: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (
      SKIPPED.has(entry.name) ||
      /\.spec\.tsx?$|^next-env\.d\.ts$|\.tsbuildinfo$/.test(entry.name)
    )
      continue
    const child = join(path, entry.name)
    if (entry.isDirectory()) files.push(...(await filesBelow(child)))
    else files.push(child)
  }
  return files
}
