import type { ReleaseFormField } from '../release/types'
import { siteWords } from './siteWords'

export type SubmissionIssue = { name: string; message: string }

export type CheckedSubmission = {
  /** Only known fields. Empty answers are left out; checkboxes are always there. */
  values: Record<string, string | boolean>
  /** Empty: the submission may be stored. In the order of the fields. */
  issues: SubmissionIssue[]
}

// What browsers hold against type=email (HTML Standard, "valid e-mail address"), plus a dot.
const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/

/**
 * Holds what was sent against the fields of a form. Trims, normalises line breaks, drops control
 * characters and unknown keys; a key sent twice counts once. Messages in the language of `locale`.
 */
export const checkSubmission = ({
  fields,
  values,
  locale = 'en',
}: {
  fields: readonly ReleaseFormField[]
  /** Decoded body: strings, or arrays of strings for repeated keys. */
  values: Readonly<Record<string, unknown>>
  /** BCP 47. @default 'en' */
  locale?: string
}): CheckedSubmission => {
  const words = siteWords(locale)
  const accepted: [string, string | boolean][] = []
  const issues: SubmissionIssue[] = []
  for (const field of fields) {
    const { name } = field
    const sent = Object.hasOwn(values, name) ? values[name] : undefined
    const raw = Array.isArray(sent) ? (sent as unknown[])[0] : sent
    if (field.type === 'checkbox') {
      const checked = isChecked(raw)
      accepted.push([name, checked])
      if (field.required && !checked) issues.push({ name, message: words.missing })
      continue
    }
    const value = clean(raw, field.type === 'textarea')
    if (value) accepted.push([name, value])
    const message = value
      ? problemOf({ field, value, words })
      : field.required
        ? words.missing
        : null
    if (message) issues.push({ name, message })
  }
  return { values: Object.fromEntries(accepted), issues }
}

const problemOf = ({
  field: { type, maxLength, options = [] },
  value,
  words,
}: {
  field: ReleaseFormField
  value: string
  words: ReturnType<typeof siteWords>
}): string | null => {
  if (value.length > maxLength) return words.tooLong(maxLength)
  if (type === 'email' && !EMAIL.test(value)) return words.notEmail
  if (type === 'select' && !options.includes(value)) return words.notOption
  return null
}

/** Line breaks survive in long texts only: elsewhere they could end up in a mail header. */
const clean = (raw: unknown, multiline: boolean): string => {
  if (typeof raw !== 'string') return ''
  const lines = raw.replace(/\r\n?/g, '\n')
  const printable = lines.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  return (multiline ? printable : printable.replace(/[\n\t]+/g, ' ')).trim()
}

/** A browser sends a checkbox's value or nothing; API clients send booleans. */
const isChecked = (raw: unknown): boolean =>
  raw === true || (typeof raw === 'string' && !['', 'false', '0', 'off'].includes(raw.trim()))
