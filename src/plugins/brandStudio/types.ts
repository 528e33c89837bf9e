import type { Environment } from '../../core/release/types'
import type { MediaInput } from '../../render/types'

/** A stored version of the profile, newest first in a list. */
export type HistoryEntry = {
  id: string
  /** ISO 8601. */
  at: string
  /** Ids of the users who wrote what changed. */
  by: string[]
  /** Paths that differ from the version before; `null`: there is none before it. */
  changed: string[] | null
  /** Releases that were made from this version. */
  releases: {
    id: string
    siteId: string
    siteName: string
    environment: Environment
    isLive: boolean
  }[]
  /** Texts that were generated from this version. */
  generations: number
}

/** What the studio starts from, read with the user's access. */
export type StudioData = {
  id: string
  doc: Record<string, unknown>
  mayEdit: boolean
  /** Drawings by the names of icons. */
  icons: Record<string, string>
  logo: MediaInput | null
  /** A PDF of the sheet can be made on the server. */
  hasPdf: boolean
  /** Of the screen that scans a website for this profile; `null`: none is installed. */
  scanUrl: string | null
  history: HistoryEntry[]
  /** There are older versions. */
  hasOlder: boolean
  /** Of the users who may be read, by id. */
  names: Record<string, string>
  /** IANA, the tenant's. */
  timeZone: string
}
