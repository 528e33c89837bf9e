import type { ScanBrand } from '../../../core/api/brands'
import type { TextKey } from '../text/keys'

export const SCAN_SOURCES = ['url', 'html', 'text', 'logo'] as const
export type ScanSource = (typeof SCAN_SOURCES)[number]

/** The form's answers, files still unread. */
export type ScanValues = {
  source: ScanSource
  tenantId: string
  url: string
  html: readonly File[]
  text: string
  logo: File | null
}

export type ScanField = 'tenantId' | 'url' | 'html' | 'text' | 'logo'

export type FieldProblem = { key: TextKey; values?: Record<string, string | number> }

/** What is wrong with the answers, by field, in the form's order. */
export type FieldProblems = Partial<Record<ScanField, FieldProblem>>

const KILOBYTE = 1024
const MAX_FILES = 12
/** The whole request may have 1 MB. Kilobytes. */
const MAX_HTML = 900
const MAX_LOGO = 500
const MAX_TEXT = 200_000

const NEEDED: FieldProblem = { key: 'brandScan:isRequired' }

/** A bare host gets the scheme that nearly every site has. */
const withScheme = (url: string): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`

/** Checks what can be checked before anything is sent. */
export const scanProblems = (values: ScanValues): FieldProblems => {
  const { source, tenantId, url, html, text, logo } = values
  const problems: FieldProblems = {}
  if (tenantId === '') problems.tenantId = NEEDED
  if (source === 'url') {
    const address = url.trim()
    if (address === '') problems.url = NEEDED
    else if (!isWebAddress(withScheme(address))) problems.url = { key: 'brandScan:badUrl' }
  }
  if (source === 'html') {
    const size = Math.ceil(html.reduce((sum, file) => sum + file.size, 0) / KILOBYTE)
    if (html.length === 0) problems.html = NEEDED
    else if (html.length > MAX_FILES) problems.html = { key: 'brandScan:badFiles' }
    else if (size > MAX_HTML)
      problems.html = { key: 'brandScan:filesTooLarge', values: { size, most: MAX_HTML } }
  }
  if (source === 'text' && text.trim() === '') problems.text = NEEDED
  if (text.length > MAX_TEXT)
    problems.text = { key: 'brandScan:textTooLong', values: { length: text.length } }
  if (source === 'logo' && !logo) problems.logo = NEEDED
  else if (logo && logo.size > MAX_LOGO * KILOBYTE)
    problems.logo = {
      key: 'brandScan:logoTooLarge',
      values: { size: Math.ceil(logo.size / KILOBYTE), most: MAX_LOGO },
    }
  return problems
}

/** Characters; the same limit as the API's. */
const MAX_URL = 2048

/** A name with a domain, or an address in figures. Browsers let nearly anything else through. */
const HOST = /^([a-z0-9-]+\.)+([a-z]{2,}|xn--[a-z0-9-]+)\.?$|^\[|^\d+(\.\d+){3}$|^localhost$/i

const isWebAddress = (address: string): boolean => {
  if (address.length > MAX_URL || !URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  return /^https?:$/.test(protocol) && HOST.test(hostname) && username === '' && password === ''
}

/** The request's body, files read. */
export const toScanBody = async (
  values: ScanValues,
  brandId: string | null,
): Promise<ScanBrand> => {
  const { source, tenantId, url, html, text, logo } = values
  return {
    ...(brandId ? { brandId } : { tenantId }),
    ...(source === 'url' ? { url: new URL(withScheme(url.trim())).href } : {}),
    ...(source === 'html'
      ? {
          html: await Promise.all(
            html.map(async (file) => ({ name: plainName(file.name), html: await file.text() })),
          ),
        }
      : {}),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(logo ? { logo: await base64Of(logo) } : {}),
  }
}

const plainName = (name: string): string => name.replace(/[^\w.-]+/g, '-').slice(-80) || 'page.html'

/** In pieces: a call takes only so many arguments. */
const PIECE = 8192

const base64Of = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return btoa(binary)
}
