import { canonicalJson } from '../../core/release/canonicalJson'
import { sha256 } from '../../core/release/manifestDigest'
import type { TargetFile } from '../contract'
import { headersOf } from '../parts/headersOf'

/** What files are answered with that share all their headers. */
export type HeaderSet = {
  /** `s` and 8 digits: of what it holds, so that it is the same in every release. */
  id: string
  type: string
  /** All headers but Content-Type and Content-Encoding. Lower-case names. */
  headers: Record<string, string>
  /** May be answered in part: media, not text. */
  ranges: boolean
}

const ID_LENGTH = 8

/** The headers of a file as the built-in hosting sends them. */
export const headerSetOf = (file: TargetFile): HeaderSet => {
  const packed = (file.encodings ?? []).length > 0
  const headers = { ...written(headersOf(file)), ...(packed && { vary: 'accept-encoding' }) }
  return toSet({ type: file.type, headers, ranges: !packed })
}

/** Those of the page for what is missing: it is nobody's own address, so nothing keeps it. */
export const missingSetOf = (file: TargetFile): HeaderSet => {
  const { headers, ...set } = headerSetOf(file)
  return toSet({ ...set, headers: { ...headers, 'cache-control': 'no-cache' }, ranges: false })
}

/** Of releases from before names were held to it: web servers are not told of what they could misread. */
const NAME = /^[a-z0-9][a-z0-9_-]*$/

const written = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => NAME.test(name)))

const toSet = (set: Omit<HeaderSet, 'id'> & { id?: string }): HeaderSet => {
  const { type, headers, ranges } = set
  const id = `s${sha256(canonicalJson({ type, headers, ranges })).slice(0, ID_LENGTH)}`
  return { id, type, headers, ranges }
}
