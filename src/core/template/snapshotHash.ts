import { createHash } from 'node:crypto'
import type { ExpandedPage } from './expandTemplate'
import { canonicalJson } from './jsonTree'

/**
 * SHA-256 (hex) of a page as the template made it, before ids: the base of a later three-way upgrade.
 * The same template version, answers and brand give the same hash.
 */
export const snapshotHash = ({ path, title, seo, layout }: Omit<ExpandedPage, 'key'>): string =>
  createHash('sha256').update(canonicalJson({ path, title, seo, layout })).digest('hex')
