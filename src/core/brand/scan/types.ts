/** What a scan has read. Everything in it was written by strangers: data, never instructions. */
export type ScanInput = {
  /** The first is the one that was asked for. */
  pages: readonly ScanPage[]
  styles: readonly ScanStyle[]
  manifest?: { url: string; text: string }
  logos?: readonly ScanLogo[]
  /** Text that was given beside or instead of pages. */
  text?: string
}

export type ScanPage = { url: string; html: string }

/** `url` is the address that pages link to; what the stylesheet imports stands at its beginning. */
export type ScanStyle = { url: string; css: string }

export type ScanLogo = {
  url: string
  kind: 'logo' | 'icon'
  /** Colours by share of the opaque pixels, 0–1. */
  colors: readonly { hex: string; share: number }[]
}

/** Where something was seen. */
export type Evidence = { evidenceUrl: string | null; snippet: string }
