/** Id of the control of a value: what leads there from elsewhere. */
export const fieldId = (path: string): string => `studio-${path.replaceAll('.', '-')}`

/** Brings the control of a value into view and gives it the focus. */
export const focusField = (path: string): void => {
  const element = document.getElementById(fieldId(path))
  if (!element) return
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', block: 'center' })
  element.focus({ preventScroll: true })
}
