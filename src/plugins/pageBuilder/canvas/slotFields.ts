import type { ArrayField, Field as PuckField, ObjectField, SlotField } from '@puckeditor/core'
import type { Field } from 'payload'
import type { BlockRegistry } from '../../../core/blocks/registry'
import type { SlotAllow } from '../../../core/blocks/fields'

type Fields = Record<string, PuckField>

/** What Puck is told of a block's fields: where its slots are. The panel does not come from it. */
export const slotFields = ({
  fields,
  registry,
}: {
  fields: readonly Field[]
  registry: Pick<BlockRegistry, 'resolveSlot'>
}): Fields => Object.assign({}, ...fields.map((field) => slotField({ field, registry }))) as Fields

const slotField = ({
  field,
  registry,
}: {
  field: Field
  registry: Pick<BlockRegistry, 'resolveSlot'>
}): Fields => {
  if (field.type === 'blocks') {
    const allow = field.custom?.slotAllow as SlotAllow | undefined
    return allow
      ? { [field.name]: { type: 'slot', allow: registry.resolveSlot(allow) } satisfies SlotField }
      : {}
  }
  if (field.type === 'tabs')
    return Object.assign(
      {},
      ...field.tabs.map((tab) => named(tab, slotFields({ fields: tab.fields, registry }))),
    ) as Fields
  if (!('fields' in field)) return {}
  const inner = slotFields({ fields: field.fields, registry })
  if (field.type === 'array')
    return Object.keys(inner).length > 0
      ? { [field.name]: { type: 'array', arrayFields: inner } as ArrayField }
      : {}
  return named(field, inner)
}

// A group with a name holds its fields below it; everything else stands beside them.
const named = (field: object, inner: Fields): Fields =>
  'name' in field && typeof field.name === 'string' && Object.keys(inner).length > 0
    ? { [field.name]: { type: 'object', objectFields: inner } as ObjectField }
    : inner
