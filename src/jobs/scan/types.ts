import type { Finding } from '../../core/brand/profile/provenance'
import type { ScanStep } from '../../core/brand/scan/scanSteps'

/** What a scan is asked for; at least one of url, html, text and logo. */
export type ScanJobInput = {
  url?: string
  html?: { name: string; html: string }[]
  text?: string
  /** Base64 of a picture. */
  logo?: string
  /** The profile that the result is compared with. Without it the scan makes one. */
  brandId?: string
}

/** Result of the job. */
export type ScanResult = {
  /** The profile compared with, or the one made. */
  brandId: string
  created: boolean
  findings: Finding[]
  /** What could not be read; the findings are of the rest. */
  issues: { url: string; code: string; message: string }[]
  /** Addresses that were read. */
  pages: string[]
  /** What each step has found. Missing from scans older than steps. */
  steps?: readonly ScanStep[]
}
