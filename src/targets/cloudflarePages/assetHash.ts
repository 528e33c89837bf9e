import { extname } from 'node:path/posix'
import { setImmediate as breathe } from 'node:timers/promises'
import { blake3 } from '@noble/hashes/blake3'
import { bytesToHex } from '@noble/hashes/utils'

/** Characters of the hash that name an asset. */
const LENGTH = 32

/** Hashed at a stretch: some 60 ms, so that a large file does not keep the process from its leases. */
const STRETCH = 768 * 1024

/**
 * The name of an asset at Cloudflare Pages: the first 128 bits, in hex, of BLAKE3 of the bytes in base64
 * followed by the end of the file's name without its dot. The same bytes as `.html` and as `.txt` are two
 * assets. As `hashFile` of https://github.com/cloudflare/workers-sdk (packages/wrangler/src/pages/hash.ts).
 */
export const assetHash = async ({
  bytes,
  name,
}: {
  bytes: Buffer
  name: string
}): Promise<string> => {
  const hash = blake3.create({})
  // A multiple of three bytes is base64 without padding: the stretches' texts join to the whole's.
  for (let start = 0; start < bytes.length; start += STRETCH) {
    if (start > 0) await breathe()
    hash.update(bytes.subarray(start, start + STRETCH).toString('base64'))
  }
  return bytesToHex(hash.update(extname(name).slice(1)).digest()).slice(0, LENGTH)
}
