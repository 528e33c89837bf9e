import type { Breakpoint } from '../../../core/blocks/breakpoints'

/**
 * Form paths that an empty field of a smaller screen takes its value from, the nearest first:
 * `layout.0.mobile.gap` → `layout.0.tablet.gap`, `layout.0.gap`.
 */
export const inheritedFrom = (path: string): { breakpoint: Breakpoint; path: string }[] => {
  const steps = path.split('.')
  const name = steps.at(-1) ?? ''
  const around = steps.slice(0, -2)
  const at = (...below: string[]): string => [...around, ...below].join('.')
  return [
    ...(steps.at(-2) === 'mobile'
      ? [{ breakpoint: 'tablet' as const, path: at('tablet', name) }]
      : []),
    { breakpoint: 'desktop', path: at(name) },
  ]
}
