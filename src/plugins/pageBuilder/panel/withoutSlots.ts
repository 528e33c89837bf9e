import type { ClientField, Field } from 'payload'

/** Row, group, tab or the like: whatever holds fields. */
type Holder = { fields?: unknown; tabs?: unknown; type?: string }

/** Fields with a place of their own in the panel. */
const PLACED_ELSEWHERE: readonly unknown[] = ['lock', 'lockedFields']

const isSlot = (field: Holder & { custom?: Record<string, unknown> }): boolean =>
  field.type === 'blocks'

/** Fields as the panel shows them: what stands in slots is edited where it stands. */
export const withoutSlots = (fields: readonly ClientField[]): ClientField[] =>
  fields.flatMap((field) => {
    if (isSlot(field) || ('name' in field && PLACED_ELSEWHERE.includes(field.name))) return []
    if ('tabs' in field)
      return [
        {
          ...field,
          tabs: field.tabs.map((tab) => ({ ...tab, fields: withoutSlots(tab.fields) })),
        } as ClientField,
      ]
    return 'fields' in field && Array.isArray(field.fields)
      ? [{ ...field, fields: withoutSlots(field.fields) } as ClientField]
      : [field]
  })

type Data = Record<string, unknown>

/** A block's data without what stands in its slots. */
export const dropSlots = (data: Data, fields: readonly Field[]): Data =>
  mapSlots({ data, fields, slot: () => undefined })

/** Puts what stood in the slots back into edited data; rows are known by their ids. */
export const restoreSlots = ({
  data,
  before,
  fields,
}: {
  data: Data
  before: Data
  fields: readonly Field[]
}): Data => mapSlots({ data, before, fields, slot: (old) => old })

const mapSlots = ({
  data,
  before = data,
  fields,
  slot,
}: {
  data: Data
  before?: Data
  fields: readonly Field[]
  slot: (old: unknown) => unknown
}): Data => {
  let result = data
  const set = (name: string, value: unknown): void => {
    if (result[name] === value) return
    result = { ...result }
    if (value === undefined) delete result[name]
    else result[name] = value
  }
  for (const field of fields) {
    if (field.type === 'tabs') {
      for (const tab of field.tabs)
        if ('name' in tab && tab.name)
          set(tab.name, below(result[tab.name], before[tab.name], tab.fields))
        else result = mapSlots({ data: result, before, fields: tab.fields, slot })
    } else if (isSlot(field) && 'name' in field) {
      set(field.name, slot(before[field.name]))
    } else if (field.type === 'array') {
      const rows = result[field.name]
      const old = Array.isArray(before[field.name]) ? (before[field.name] as Data[]) : []
      // Payload's form has the number of rows where there are none.
      if (typeof rows === 'number') set(field.name, [])
      else if (Array.isArray(rows))
        set(
          field.name,
          rows.map((row: Data) =>
            below(
              row,
              old.find(({ id }) => id === row.id),
              field.fields,
            ),
          ),
        )
    } else if ('fields' in field) {
      if ('name' in field && field.name)
        set(field.name, below(result[field.name], before[field.name], field.fields))
      else result = mapSlots({ data: result, before, fields: field.fields, slot })
    }
  }
  return result

  function below(value: unknown, old: unknown, inner: readonly Field[]): unknown {
    if (typeof value !== 'object' || value === null) return value
    const oldData = typeof old === 'object' && old !== null ? (old as Data) : {}
    return mapSlots({ data: value as Data, before: oldData, fields: inner, slot })
  }
}
