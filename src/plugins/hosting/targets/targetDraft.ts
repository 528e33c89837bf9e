import type { TargetKind } from '../../../core/targets/targetKinds'
import { KIND_FORMS } from './kindForms'

/** Settings as the form holds them: texts, lists as one text with commas, boxes. */
export type SettingsDraft = Readonly<Record<string, string | boolean>>

/** What the form shows of stored settings. */
export const toDraft = (
  kind: TargetKind,
  settings: Readonly<Record<string, unknown>>,
): SettingsDraft =>
  Object.fromEntries(
    KIND_FORMS[kind].fields.map((field) => {
      const value = settings[field.name]
      if (field.as === 'box') return [field.name, value === true]
      if (field.as === 'choice')
        return [field.name, typeof value === 'string' ? value : (field.options[0]?.value ?? '')]
      if (Array.isArray(value)) return [field.name, value.join(', ')]
      if (typeof value === 'number') return [field.name, String(value)]
      return [field.name, typeof value === 'string' ? value : '']
    }),
  )

/**
 * What is sent for a draft. What is empty is left out: it then has the kind's default. Settings that the form
 * does not ask for stay as they are, and so does a box that was off and not by default.
 */
export const toSettings = (
  kind: TargetKind,
  draft: SettingsDraft,
  before: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => {
  const { fields } = KIND_FORMS[kind]
  const asked = new Set(fields.map(({ name }) => name))
  return Object.fromEntries([
    ...Object.entries(before).filter(([name]) => !asked.has(name)),
    ...fields.flatMap((field): [string, unknown][] => {
      const value = draft[field.name]
      if (typeof value === 'boolean')
        return value || before[field.name] === false ? [[field.name, value]] : []
      const text = (value ?? '').trim()
      if (text === '') return []
      if (field.as === 'number') return [[field.name, Number(text)]]
      return [[field.name, field.as === 'list' ? partsOf(text) : text]]
    }),
  ])
}

/** Names of needed settings that are empty. */
export const missingOf = (kind: TargetKind, draft: SettingsDraft): string[] =>
  KIND_FORMS[kind].fields
    .filter(({ name, isRequired }) => isRequired && String(draft[name] ?? '').trim() === '')
    .map(({ name }) => name)

const partsOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
