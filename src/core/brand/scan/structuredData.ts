import { textContent } from 'domutils'
import { isRecord } from '../../template/jsonTree'
import { byTag, oneLine, type ParsedPage } from './parsePage'

/** Longest JSON-LD script that is read. Characters. */
const MAX_LENGTH = 200_000

const ORGANIZATION =
  /(Organization|Corporation|LocalBusiness|Store|Restaurant|Brand|NGO|Company|Hotel|Dentist|Bakery|School)$/

/** Objects of JSON-LD that describe the organisation; what is no JSON is passed over. */
export const organizationsIn = (page: ParsedPage): Record<string, unknown>[] =>
  byTag(page, 'script')
    .filter(({ attribs }) => attribs.type?.toLowerCase() === 'application/ld+json')
    .flatMap((script) => flatten(parse(textContent(script)), 0))
    .filter((node) => [node['@type']].flat().some((type) => ORGANIZATION.test(String(type))))

/** Text of a property; of a list the first. */
export const textAt = (node: unknown, ...path: string[]): string | undefined => {
  let value: unknown = node
  for (const part of path) {
    if (Array.isArray(value)) value = value[0]
    value = isRecord(value) ? value[part] : undefined
  }
  if (Array.isArray(value)) value = value[0]
  return typeof value === 'string' && oneLine(value) !== '' ? oneLine(value) : undefined
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text.slice(0, MAX_LENGTH))
  } catch {
    return null
  }
}

const flatten = (value: unknown, depth: number): Record<string, unknown>[] => {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((one) => flatten(one, depth + 1))
  if (!isRecord(value)) return []
  return [
    value,
    ...['@graph', 'publisher', 'mainEntity', 'about'].flatMap((key) =>
      flatten(value[key], depth + 1),
    ),
  ]
}
