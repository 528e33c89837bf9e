/** The parts of the screen, in the order that F6 walks them. */
const REGIONS = [
  '.ts-builder-bar',
  '.ts-builder-ai',
  '.ts-builder-left',
  '.ts-builder-checks',
  '.ts-builder-canvas',
  '.ts-builder-right',
] as const

const FOCUSABLE = [
  '[tabindex="0"]',
  'button:not([tabindex="-1"])',
  'a[href]',
  'input:not([type="hidden"])',
  'textarea',
  'select',
  '[contenteditable="true"]',
]
  .map((selector) => `${selector}:not([disabled])`)
  .join(',')

const isShown = (element: HTMLElement): boolean =>
  element.checkVisibility({ visibilityProperty: true })

const firstIn = (region: HTMLElement): HTMLElement =>
  // Itself, where it takes keys of its own.
  region.tabIndex === 0
    ? region
    : ([...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isShown) ?? region)

/** Takes the focus to the next (1) or last (-1) part of the screen; from nowhere to the first. */
export const goToRegion = (step: -1 | 1): void => {
  const regions = REGIONS.flatMap(
    (selector) => document.querySelector<HTMLElement>(`${selector}:not([inert])`) ?? [],
  ).filter(isShown)
  const active = document.activeElement
  const current = regions.findIndex((region) => region.contains(active))
  const next =
    current < 0 ? regions[0] : regions[(current + step + regions.length) % regions.length]
  if (next) firstIn(next).focus()
}

/** Takes the focus to the first field of the chosen block. */
export const focusProperties = (): void => {
  const region = document.querySelector<HTMLElement>('.ts-builder-right')
  if (region) firstIn(region).focus()
}
