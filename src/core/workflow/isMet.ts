import type { Condition } from './step'

/** Whether the condition holds for its value, with all placeholders filled. */
export const isMet = ({
  is,
  value,
  to,
}: {
  is: Condition['is']
  value: unknown
  to: unknown
}): boolean => {
  switch (is) {
    case 'empty':
      return isEmpty(value)
    case 'notEmpty':
      return !isEmpty(value)
    case 'equals':
      return String(value ?? '') === String(to ?? '')
    case 'notEquals':
      return String(value ?? '') !== String(to ?? '')
    case 'atLeast':
      return Number(value) >= Number(to)
    case 'below':
      return Number(value) < Number(to)
  }
}

const isEmpty = (value: unknown): boolean => {
  if (value === undefined || value === null || value === false) return true
  if (typeof value === 'string' || Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.keys(value).length === 0
}
