import { LRUCache } from 'lru-cache'
import type { TargetContext, TargetFile } from '../contract'

/** Kept digests: of a few large sites. An entry is some 150 bytes. */
const KEPT = 200_000

const known = new LRUCache<string, string>({ max: KEPT })

/**
 * A file's digest in the service's own kind. What it is made of is read once in a process; the name by
 * SHA-256 never gets other bytes.
 *
 * @param kind what is digested and how: a digest is kept under (kind, SHA-256).
 */
export const otherDigest = async ({
  file,
  kind,
  read,
  digest,
}: {
  file: Pick<TargetFile, 'digest'>
  kind: string
  read: TargetContext['read']
  digest: (bytes: Buffer) => string | Promise<string>
}): Promise<string> => {
  const key = `${kind} ${file.digest}`
  const found = known.get(key)
  if (found !== undefined) return found
  const made = await digest(await read(file.digest))
  known.set(key, made)
  return made
}
