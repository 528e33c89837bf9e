import type { ClientField } from 'payload'
import type { Breakpoint } from '../../../core/blocks/breakpoints'

const SMALLER: readonly string[] = ['tablet', 'mobile'] satisfies Breakpoint[]

type Group = ClientField & { type: 'group'; name: string; fields: ClientField[] }

const isSmaller = (field: ClientField): field is Group =>
  field.type === 'group' && 'name' in field && SMALLER.includes(field.name)

/**
 * Fields as the panel shows them while the page is looked at on a screen: for fields with values of
 * their own on it, those, in place of the desktop's.
 */
export const fieldsAt = (fields: readonly ClientField[], breakpoint: Breakpoint): ClientField[] => {
  const own = fields.filter(isSmaller).find(({ name }) => name === breakpoint)
  const replaced = new Set(own?.fields.flatMap((field) => ('name' in field ? [field.name] : [])))
  return fields.filter((field) =>
    isSmaller(field) ? field === own : !('name' in field && replaced.has(field.name)),
  )
}

/** Whether any of the fields have values for smaller screens. */
export const hasBreakpoints = (fields: readonly ClientField[]): boolean => fields.some(isSmaller)
