import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

export type ReferenceScript = {
  bytes: Buffer
  gzipped: Buffer
  /** First digits of its SHA-256: its address changes with its content. */
  version: string
}

const VERSION_DIGITS = 16

/** Scalar in one file. This package carries it built, without Scalar's 300 MB of parts. */
const PACKAGE = '@scalar/fastify-api-reference'

let loading: Promise<ReferenceScript> | undefined

/** The script of the reference page, read and compressed at its first use. */
export const referenceScript = (): Promise<ReferenceScript> => (loading ??= load())

const load = async (): Promise<ReferenceScript> => {
  const entry = createRequire(import.meta.url).resolve(PACKAGE)
  const bytes = await readFile(join(dirname(entry), 'js/standalone.js'))
  return {
    bytes,
    gzipped: await promisify(gzip)(bytes),
    version: createHash('sha256').update(bytes).digest('hex').slice(0, VERSION_DIGITS),
  }
}
