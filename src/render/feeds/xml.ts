import { escapeHtml } from '../../core/escapeHtml'

/** What XML 1.0 §2.2 has no place for, not even escaped. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text made safe for XML content and quoted attributes. */
export const escapeXml = (text: string): string => escapeHtml(text.replace(FORBIDDEN, ''))

/** An element with text. */
export const element = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes && ` ${attributes}`}>${escapeXml(text)}</${name}>`

/** Plain text as HTML paragraphs: what feeds call content. */
export const toHtml = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => `<p>${escapeHtml(part).replaceAll('\n', '<br>')}</p>`)
    .join('')

/** `urn:uuid` of a key of at least 32 hex digits (RFC 4151 would need a date of the domain). */
export const urnOf = (key: string): string =>
  `urn:uuid:${key.slice(0, 8)}-${key.slice(8, 12)}-5${key.slice(13, 16)}-8${key.slice(17, 20)}-${key.slice(20, 32)}`
