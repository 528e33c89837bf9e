import type { Environment } from '../../core/release/types'
import type { PackedRelease } from './packedRelease'

/** What the database says about a host. */
export type HostState =
  | { kind: 'unknown' }
  /** Another name of the site; `to` is the origin that is its main address. */
  | { kind: 'redirect'; to: string; siteId: string; tenantId: string }
  | { kind: 'suspended'; siteId: string; tenantId: string }
  | { kind: 'empty'; siteId: string; tenantId: string }
  | LiveState

export type LiveState = {
  kind: 'live'
  siteId: string
  slug: string
  tenantId: string
  environment: Environment
  /** The site's main address, when that is a domain of its own. */
  origin?: string
  releaseId: string
  manifestDigest: string
  /** Changes whenever a pointer of the site moves, also back to where it was. */
  version: string
  /** Visitors get a notice instead of the site, with the owner's text if there is one. */
  maintenance?: { text: string | null }
  /** Its content may be read without a key. */
  publicContent?: true
  /** Only who has the password or a link may see it. `lock` changes with the password. */
  protection?: { lock: string }
}

export type LiveSite = LiveState & { release: PackedRelease }

/** A host's state with what it takes to answer for it. */
export type HostEntry = LiveSite | Exclude<HostState, LiveState>
