import { createHash } from 'node:crypto'
import { canonicalJson } from '../release/canonicalJson'
import { contentOf } from './contentOf'

/** SHA-256 of a post's content: what an approval binds to, and a version of the post in the ledger. */
export const contentHash = (document: unknown): string =>
  createHash('sha256')
    .update(canonicalJson(contentOf(document)))
    .digest('hex')
