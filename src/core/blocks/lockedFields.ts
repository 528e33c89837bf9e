import type { Field, TextField } from 'payload'
import type { BlockData, BlockDefinition } from './types'

/** Names of the fields of a block that say what is locked of it. */
export const LOCK_FIELDS: readonly string[] = ['lock', 'lockedFields']

/** What every block has beside its own fields; of these only `hiddenOn` can be locked. */
const COMMON: readonly unknown[] = ['id', 'blockName', 'blockType', 'blockVersion', ...LOCK_FIELDS]

/** Slots are kept by the block's `lock`; the others hold no value. */
const WITHOUT_VALUE: readonly unknown[] = ['blocks', 'ui', 'join']

/** A field of a definition or of the client's config. */
type AnyField = { type: string; name?: unknown; label?: unknown }
type Lockable = { name: string; label: unknown }

/** The fields at a block's top level that can be locked, also those in rows, collapsibles and tabs. */
export const lockableFields = (fields: readonly object[]): Lockable[] =>
  (fields as readonly AnyField[]).flatMap((field): Lockable[] => {
    const { type, name, label } = field
    if (WITHOUT_VALUE.includes(type) || COMMON.includes(name)) return []
    if (typeof name === 'string' && name) return [{ name, label }]
    if ('tabs' in field) return lockableFields(field.tabs as object[])
    return 'fields' in field ? lockableFields(field.fields as object[]) : []
  })

/** Names that `lockedFields` of a block may hold. */
export const lockableNames = ({ fields }: Pick<BlockDefinition, 'fields'>): string[] => [
  ...lockableFields(fields).map(({ name }) => name),
  'hiddenOn',
]

/** Names of the fields of a block that are locked, whatever its `lock`; anything else there is none. */
export const lockedFieldsOf = ({ lockedFields }: BlockData): string[] =>
  Array.isArray(lockedFields)
    ? [...new Set(lockedFields.filter((name) => typeof name === 'string'))]
    : []

/** Whether the field is locked that a value of a block belongs to. `path`: dotted, inside the block. */
export const isFieldLocked = ({ block, path }: { block: BlockData; path: string }): boolean =>
  lockedFieldsOf(block).includes(path.split('.')[0] ?? '')

/** Which fields of a block are locked. Every block has it; the builder shows it to those who may lock. */
export const lockedFieldsField = (fields: readonly Field[]): TextField => ({
  name: 'lockedFields',
  type: 'text',
  hasMany: true,
  label: { en: 'Locked fields', es: 'Campos bloqueados' },
  admin: { hidden: true },
  validate: (value: unknown) => {
    const known = lockableNames({ fields: [...fields] })
    const names: unknown[] = Array.isArray(value) ? value : []
    const unknown = names.find((name) => !known.includes(name as string))
    return unknown === undefined
      ? true
      : `There is no field "${String(unknown)}" to lock. Give names among ${known.join(', ')}.`
  },
})
