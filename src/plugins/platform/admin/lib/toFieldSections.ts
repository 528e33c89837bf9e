/** A template's variable as the form asks for it. */
export type VariableField = {
  name: string
  kind:
    | 'text'
    | 'textarea'
    | 'email'
    | 'url'
    | 'date'
    | 'color'
    | 'number'
    | 'select'
    | 'switch'
    | 'list'
  label: string
  description?: string
  placeholder?: string
  /** Characters. */
  maxLength?: number
  min?: number
  max?: number
  step?: number
  options?: { label: string; value: string }[]
  /** True: options and input stand for numbers. */
  numeric?: boolean
  defaultValue: unknown
  required?: boolean
  /** Of a list: one unnamed field a row, or several named ones. */
  items?: VariableField[]
  minItems?: number
  maxItems?: number
}

export type FieldSection = { title: string | null; fields: VariableField[] }

/** Longer texts get several lines. Characters. */
const LONG_TEXT = 120

type Schema = Record<string, unknown>

/**
 * The form that asks for a template's variables: sections by `x-group` in the order they first appear,
 * those without a group first.
 *
 * @param schema A manifest's `variables`: the subset of JSON Schema that `core/template` lets through.
 */
export const toFieldSections = (schema: Schema): FieldSection[] => {
  const sections = new Map<string | null, VariableField[]>([[null, []]])
  for (const [name, property] of entriesOf(schema)) {
    const title = stringOf(property['x-group']) ?? null
    const fields = sections.get(title) ?? []
    sections.set(title, fields)
    fields.push(toField(name, property))
  }
  return [...sections]
    .filter(([, fields]) => fields.length > 0)
    .map(([title, fields]) => ({ title, fields }))
}

const entriesOf = (schema: Schema): [string, Schema][] =>
  Object.entries(recordOf(schema.properties))

const toField = (name: string, schema: Schema): VariableField => {
  const options = Array.isArray(schema.enum)
    ? schema.enum.map((value) => ({ label: String(value), value: String(value) }))
    : undefined
  const numeric = schema.type === 'number' || schema.type === 'integer'
  const multiple = numberOf(schema.multipleOf)
  return withoutUndefined({
    name,
    kind: options ? 'select' : kindOf(schema),
    label: stringOf(schema.title) ?? name,
    description: stringOf(schema.description),
    placeholder: stringOf(schema['x-placeholder']),
    maxLength: numberOf(schema.maxLength),
    min: numberOf(schema.minimum),
    max: numberOf(schema.maximum),
    step: numeric ? (multiple ?? (schema.type === 'integer' ? 1 : undefined)) : undefined,
    options,
    numeric: numeric || undefined,
    defaultValue: schema.default ?? null,
    items: schema.type === 'array' ? itemsOf(recordOf(schema.items)) : undefined,
    minItems: numberOf(schema.minItems),
    maxItems: numberOf(schema.maxItems),
  })
}

const itemsOf = (schema: Schema): VariableField[] => {
  if (schema.type !== 'object') return [toField('', schema)]
  const required = Array.isArray(schema.required) ? schema.required : []
  return entriesOf(schema).map(([name, property]) => ({
    ...toField(name, property),
    ...(required.includes(name) ? { required: true } : {}),
  }))
}

const kindOf = (schema: Schema): VariableField['kind'] => {
  if (schema.type === 'array') return 'list'
  if (schema.type === 'boolean') return 'switch'
  if (schema.type === 'number' || schema.type === 'integer') return 'number'
  if (schema.format === 'email') return 'email'
  if (schema.format === 'uri') return 'url'
  if (schema.format === 'date') return 'date'
  if (schema['x-widget'] === 'color') return 'color'
  // An address that may be left empty has no format; its example tells.
  if (/^https?:/.test(stringOf(schema['x-placeholder']) ?? '')) return 'text'
  const isLong = (numberOf(schema.maxLength) ?? 0) > LONG_TEXT
  return schema['x-widget'] === 'textarea' || isLong ? 'textarea' : 'text'
}

const recordOf = (value: unknown): Record<string, Schema> =>
  typeof value === 'object' && value !== null ? (value as Record<string, Schema>) : {}

const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined

const withoutUndefined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value
