import { type ProfileData, valueAt } from '../profile/paths'
import { isRecord } from '../../template/jsonTree'
import type { Span } from '../voice/sentences'

export type FoundSpan = Span & { text: string }

/** Every place of a text that a pattern matches. */
export const findAll = (text: string, pattern: RegExp): FoundSpan[] => {
  const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`
  return [...text.matchAll(new RegExp(pattern.source, flags))]
    .filter(([match]) => match !== '')
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length, text: match }))
}

/** Every place of a word or phrase as a whole, whatever its case. */
export const findPhrase = (text: string, phrase: string): FoundSpan[] => {
  const words = phrase.trim().split(/\s+/).map(escaped).join('\\s+')
  return words === ''
    ? []
    : findAll(text, new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu'))
}

export const wholeOf = (text: string): FoundSpan => ({ start: 0, end: text.length, text })

export const stringsAt = (profile: ProfileData, path: string): string[] => {
  const value = valueAt(profile, path)
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

export const recordsAt = (profile: ProfileData, path: string): Record<string, unknown>[] => {
  const value = valueAt(profile, path)
  return Array.isArray(value) ? value.filter(isRecord) : []
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
