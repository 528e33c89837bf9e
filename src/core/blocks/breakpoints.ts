import type { Field, GroupField, SelectField } from 'payload'
import type { BlockData } from './types'

/** Widths that a block's layout may differ on, the widest first: each takes what the one before it has. */
export const BREAKPOINTS = ['desktop', 'tablet', 'mobile'] as const
export type Breakpoint = (typeof BREAKPOINTS)[number]

/** Those with values of their own; the block's own fields are the desktop's. */
const SMALLER = ['tablet', 'mobile'] as const

/** Narrowest width of a breakpoint. CSS pixels. */
const FROM: Record<Breakpoint, number> = { desktop: 960, tablet: 768, mobile: 0 }

/** 16 pixels a rem, in media queries whatever the page's font size. */
const MEDIA: Record<Breakpoint, string> = {
  desktop: '(min-width:60rem)',
  tablet: '(max-width:59.99rem)',
  mobile: '(max-width:47.99rem)',
}

const LETTERS: Record<(typeof SMALLER)[number], string> = { tablet: 't', mobile: 'm' }

/** The breakpoint that a page of a width is at. CSS pixels. */
export const breakpointOf = (width: number): Breakpoint =>
  BREAKPOINTS.find((name) => width >= FROM[name]) ?? 'mobile'

/** Marks fields that hold values for one breakpoint; `model` schemas leave them out. */
const MARK = 'breakpoint'

/** The breakpoint that a field holds values for; `undefined` for all others. */
export const breakpointOfField = (field: { custom?: unknown }): Breakpoint | undefined =>
  (field.custom as Record<string, unknown> | undefined)?.[MARK] as Breakpoint | undefined

const LABELS: Record<(typeof SMALLER)[number], { en: string; es: string }> = {
  tablet: { en: 'On tablets', es: 'En tabletas' },
  mobile: { en: 'On phones', es: 'En móviles' },
}

/**
 * Layout fields with values for smaller screens. The fields themselves stay as they are and hold the
 * desktop's value; the groups `tablet` and `mobile` hold what differs there, under the same names. What
 * is empty there is as on the next larger screen: phones take the tablet's value, tablets the desktop's.
 *
 * @param also fields of the smaller screens alone.
 */
export const withBreakpoints = ({
  fields,
  also = [],
}: {
  fields: readonly SelectField[]
  also?: readonly SelectField[]
}): Field[] => [
  ...fields,
  ...SMALLER.map((breakpoint): GroupField => ({
    name: breakpoint,
    type: 'group',
    label: LABELS[breakpoint],
    custom: { [MARK]: breakpoint },
    admin: { hideGutter: true },
    fields: [...fields, ...also].map((field) => smaller(field, breakpoint)),
  })),
]

const smaller = (
  { name, label, options, admin }: SelectField,
  breakpoint: (typeof SMALLER)[number],
): SelectField => ({
  name,
  type: 'select',
  ...(label === undefined ? {} : { label }),
  options,
  custom: { [MARK]: breakpoint },
  admin: {
    ...(admin?.description === undefined ? {} : { description: admin.description }),
    components: { Field: 'tausestack/client#BreakpointField' },
  },
})

/** Where a block is not shown at all. Every block has it. */
export const hiddenOnField = (): SelectField => ({
  name: 'hiddenOn',
  type: 'select',
  hasMany: true,
  label: { en: 'Hidden on', es: 'Oculto en' },
  options: [
    { value: 'desktop', label: { en: 'Desktops', es: 'Escritorio' } },
    { value: 'tablet', label: { en: 'Tablets', es: 'Tabletas' } },
    { value: 'mobile', label: { en: 'Phones', es: 'Móviles' } },
  ],
})

const VALUE = /^[a-z0-9-]+$/

/**
 * Classes that a block's outermost element has for its breakpoints, e.g. `tb-t-gap-small tb-hide-mobile`;
 * `undefined` for none.
 */
export const breakpointClasses = (block: BlockData): string | undefined => {
  const hidden = Array.isArray(block.hiddenOn) ? block.hiddenOn : []
  const classes = [
    ...SMALLER.flatMap((breakpoint) =>
      Object.entries(valuesOf(block[breakpoint])).flatMap(([name, value]) =>
        typeof value === 'string' && VALUE.test(value)
          ? [`tb-${LETTERS[breakpoint]}-${name}-${value}`]
          : [],
      ),
    ),
    ...BREAKPOINTS.filter((name) => hidden.includes(name)).map((name) => `tb-hide-${name}`),
  ]
  return classes.length > 0 ? classes.join(' ') : undefined
}

const valuesOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** `[below the block's own element, declarations]`, e.g. `[' .tb-stack__items', 'gap:var(--space-3)']`. */
type Rule = readonly [selector: string, declarations: string]

/**
 * Rules of a block for smaller screens, by field and value. They win over the block's other rules,
 * whatever these weigh, and a phone's over a tablet's.
 */
export const breakpointCss = ({
  block,
  rules,
}: {
  /** The block's own class, e.g. `tb-stack`. */
  block: string
  rules: Record<string, Record<string, Rule | readonly Rule[]>>
}): string =>
  SMALLER.map((breakpoint) => {
    const lines = Object.entries(rules).flatMap(([name, values]) =>
      Object.entries(values).flatMap(([value, given]) =>
        listOf(given).map(
          ([selector, declarations]) =>
            `.${block}.tb-${LETTERS[breakpoint]}-${name}-${value}${selector}{${important(declarations)}}`,
        ),
      ),
    )
    return `@media ${MEDIA[breakpoint]}{\n${lines.join('\n')}\n}\n`
  }).join('')

const listOf = (given: Rule | readonly Rule[]): readonly Rule[] =>
  typeof given[0] === 'string' ? [given as Rule] : (given as readonly Rule[])

const important = (declarations: string): string =>
  declarations
    .split(';')
    .map((declaration) => `${declaration}!important`)
    .join(';')

/** Equal columns of a grid, by their number. */
export const columnRules = (
  grid: string,
  numbers: readonly string[],
): Record<string, readonly Rule[]> =>
  Object.fromEntries(
    numbers.map((number) => [
      number,
      [[grid, `grid-template-columns:repeat(${number},minmax(0,1fr))`]] as const,
    ]),
  )

/** Rules of `hiddenOn`, for all blocks. The builder's canvas shows such blocks faintly instead. */
export const hiddenCss = `
@media (max-width:47.99rem){html:not([data-canvas]) .tb-hide-mobile{display:none!important}}
@media (min-width:48rem) and (max-width:59.99rem){html:not([data-canvas]) .tb-hide-tablet{display:none!important}}
@media (min-width:60rem){html:not([data-canvas]) .tb-hide-desktop{display:none!important}}
`
