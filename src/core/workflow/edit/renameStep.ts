import type { TeamStep } from '../step'

/** The steps with another id for one of them, also wherever others name it. */
export const renameStep = (steps: readonly TeamStep[], from: string, to: string): TeamStep[] => {
  const reference = new RegExp(`(\\{\\{\\s*(?:steps|previous)\\.)${from}(?=[.\\s}])`, 'g')
  const renamed = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string')
      return key === 'id' && value === from ? to : value.replace(reference, `$1${to}`)
    if (Array.isArray(value))
      return value.map((entry) => (key === 'needs' && entry === from ? to : renamed(entry)))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, entry]) => [name, renamed(entry, name)]),
      )
    return value
  }
  return renamed(steps) as TeamStep[]
}
