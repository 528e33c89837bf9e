import type { Field } from 'payload'
import { spanishWords } from './spanishWords'

type Text = { en: string; es: string }

/** Both languages of a text; as it is where there is no Spanish for it. */
const both = <Value>(value: Value): Value | Text => {
  const es = typeof value === 'string' ? spanishWords[value] : undefined
  return es === undefined ? value : { en: value as string, es }
}

/** What Payload labels a field without a label: `pictureSide` → `Picture Side`. */
const labelOfName = (name: string): string =>
  name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/(^|\s)\w/g, (start) => start.toUpperCase())

type Loose = Record<string, unknown> & { name?: string; fields?: Field[] }

/** Fields whose labels, options and help are there in Spanish, too. Names and values stay. */
export const inTwoLanguages = (fields: readonly Field[]): Field[] =>
  fields.map((field) => {
    const one = field as unknown as Loose
    const { admin, label, labels, name, options } = one
    const named = label === undefined && name ? labelOfName(name) : label
    return {
      ...one,
      ...(spanishWords[named as string] ? { label: both(named) } : {}),
      ...(isRecord(labels) ? { labels: mapped(labels) } : {}),
      ...(Array.isArray(options) ? { options: options.map(optionInBoth) } : {}),
      ...(isRecord(admin) && typeof admin.description === 'string'
        ? { admin: { ...admin, description: both(admin.description) } }
        : {}),
      ...(one.fields ? { fields: inTwoLanguages(one.fields) } : {}),
    } as unknown as Field
  })

const optionInBoth = (option: unknown): unknown => {
  if (typeof option === 'string') {
    const label = both(labelOfName(option))
    return typeof label === 'string' ? option : { value: option, label }
  }
  return isRecord(option) ? { ...option, label: both(option.label) } : option
}

const mapped = (labels: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, both(value)]))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
