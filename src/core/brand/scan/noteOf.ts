import { isRecord } from '../../template/jsonTree'
import type { Finding } from '../profile/provenance'
import type { ScanNote } from './scanSteps'

/** Longest note. Characters. */
const LONGEST = 90

/** A finding in a few characters: what is shown while the scan goes on. Whole values come later. */
export const noteOf = ({ path, value }: Pick<Finding, 'path' | 'value'>): ScanNote[] => {
  if (/^palette\./.test(path)) {
    const color = String(value)
    return [{ text: `${path.slice(path.indexOf('.') + 1)} ${color}`, color }]
  }
  if (Array.isArray(value)) return value.slice(0, 6).flatMap((entry) => ofEntry(entry))
  if (isRecord(value))
    return Object.entries(value)
      .filter(([, part]) => typeof part === 'number' || typeof part === 'string')
      .slice(0, 6)
      .map(([name, part]) => ({ text: short(`${name} ${rounded(part)}`) }))
  // A bare number or word needs its name beside it.
  const name = path.slice(path.lastIndexOf('.') + 1)
  return typeof value === 'number' || path.includes('.')
    ? [{ text: short(`${name} ${rounded(value)}`) }]
    : [{ text: short(String(value)) }]
}

const ofEntry = (entry: unknown): ScanNote[] => {
  if (!isRecord(entry)) return [{ text: short(String(entry)) }]
  if (typeof entry.hex === 'string') return [{ text: entry.hex, color: entry.hex }]
  const text = entry.family ?? entry.url ?? entry.text ?? entry.name
  return typeof text === 'string' ? [{ text: short(text) }] : []
}

const rounded = (value: unknown): string =>
  typeof value === 'number' ? String(Number(value.toFixed(2))) : String(value)

const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
