import type { Field, Tab } from 'payload'
import { checkValue } from './checkValue'
import type { SlotAllow } from './fields'
import { missingMedia } from './missingMedia'
import type { BlockRegistry } from './registry'

/** `field` is a dotted path inside the block. */
export type FieldProblem = {
  field: string
  message: string
  /** @default 'error' */
  severity?: 'error' | 'warning'
}

export type FieldsCheck = {
  fields: readonly Field[]
  /** The values beside each other that the fields describe. */
  values: Record<string, unknown>
  /** The whole block. */
  block: Record<string, unknown>
  /** The whole document. */
  data: Record<string, unknown>
  registry: BlockRegistry
  /** Told of every block in a slot, with the slugs the slot takes. */
  onChild: (place: { child: unknown; field: string; allow: readonly string[] }) => void
  /** Whether a medium exists; without it, none is asked after. */
  hasMedia?: (id: string) => boolean
  /** Dotted path of `values` inside the block, with a trailing dot. */
  prefix?: string
}

/** What the fields of a block refuse in its values. Fields that their condition hides are not asked. */
export const checkFields = (check: FieldsCheck): FieldProblem[] =>
  check.fields.flatMap((field) => (isShown(field, check) ? checkField(field, check) : []))

const checkField = (field: Field, check: FieldsCheck): FieldProblem[] => {
  const { values, prefix = '' } = check
  if (field.type === 'tabs') return field.tabs.flatMap((tab) => checkTab(tab, check))
  if (field.type === 'row' || field.type === 'collapsible')
    return checkFields({ ...check, fields: field.fields })
  if (field.type === 'ui' || field.type === 'join') return []
  if (!('name' in field) || !field.name)
    return 'fields' in field ? checkFields({ ...check, fields: field.fields }) : []

  const path = `${prefix}${field.name}`
  const value = valueOf(field, values)
  const { block, data, hasMedia } = check
  const own = checkValue({ field, value, path, values, block, data })
  if (hasMedia) own.push(...missingMedia({ field, value, path, hasMedia }))
  if (field.type === 'group')
    return isAbsent(value) || isRecord(value)
      ? [
          ...own,
          ...checkFields({
            ...check,
            fields: field.fields,
            values: isRecord(value) ? value : {},
            prefix: `${path}.`,
          }),
        ]
      : own
  if (!Array.isArray(value)) return own
  if (field.type === 'array')
    return [
      ...own,
      ...value.flatMap((row: unknown, index) =>
        isRecord(row)
          ? checkFields({
              ...check,
              fields: field.fields,
              values: row,
              prefix: `${path}.${index}.`,
            })
          : [{ field: `${path}.${index}`, message: 'This row is not an object.' }],
      ),
    ]
  if (field.type === 'blocks') {
    const slot = field.custom?.slotAllow as SlotAllow | undefined
    const allow = slot ? check.registry.resolveSlot(slot) : field.blocks.map(({ slug }) => slug)
    for (const [index, child] of value.entries())
      check.onChild({ child, field: `${path}.${index}`, allow })
  }
  return own
}

const checkTab = (tab: Tab, check: FieldsCheck): FieldProblem[] => {
  if (!('name' in tab) || !tab.name) return checkFields({ ...check, fields: tab.fields })
  const value = check.values[tab.name]
  return checkFields({
    ...check,
    fields: tab.fields,
    values: isRecord(value) ? value : {},
    prefix: `${check.prefix ?? ''}${tab.name}.`,
  })
}

const isShown = (field: Field, { values, block, data, prefix = '' }: FieldsCheck): boolean => {
  const condition = field.admin && 'condition' in field.admin ? field.admin.condition : undefined
  if (!condition) return true
  try {
    return Boolean(
      condition(data, values, {
        blockData: block,
        operation: 'update',
        path: [...prefix.split('.').filter(Boolean), 'name' in field ? (field.name ?? '') : ''],
        // Who edits plays no part in whether a page can be published.
        user: null as never,
      }),
    )
  } catch {
    // What cannot be decided without a person is shown, and so checked.
    return true
  }
}

const valueOf = (field: Field & { name: string }, values: Record<string, unknown>): unknown => {
  const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined
  if (value !== undefined || !('defaultValue' in field)) return value
  return typeof field.defaultValue === 'function' ? undefined : field.defaultValue
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
