import { createHash } from 'node:crypto'
import { canonicalJson } from './canonicalJson'
import type { Digest, ReleaseManifest } from './types'

/** SHA-256 of bytes or of a string's UTF-8, as lower-case hex. */
export const sha256 = (bytes: Uint8Array | string): Digest =>
  createHash('sha256').update(bytes).digest('hex')

/** Digest of a value's canonical JSON: equal values, equal digests. */
export const valueDigest = (value: unknown): Digest => sha256(canonicalJson(value))

/** A manifest's identity. */
export const manifestDigest = (manifest: ReleaseManifest): Digest => valueDigest(manifest)
