/** Id that Payload's inputs give themselves for a path. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '__')}`

/** Moves to a field: its input, or the input inside its select. */
export const focusField = (path: string): void => {
  const element = document.getElementById(fieldId(path))
  const input = element?.matches('input, textarea')
    ? element
    : element?.querySelector<HTMLElement>('input, textarea, button')
  input?.focus()
  element?.scrollIntoView({ block: 'center' })
}
