import type { MediaLoader, RenderIssue, SiteInput } from '../render/types'

export type { ExportFile } from './exportFile'

export type ExportInput = {
  /** As releases are built from it; `basePath`, `toUrl` and `formAction` are the export's own. */
  input: SiteInput
  loadMedia: MediaLoader
  /**
   * Path of the only page wanted, e.g. `/about`. Its links to other pages then lead to the site's own
   * address.
   * @default every page
   */
  page?: string
  /** Hears of each warning; an error makes the export fail. */
  onIssue?: (issue: RenderIssue) => void
  /** Hears how much is rendered, from 0 to 1. */
  onProgress?: (share: number) => void
  /** Ends the work between two pages. */
  signal?: AbortSignal
}
