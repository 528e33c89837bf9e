import { z } from 'zod'
import { profileValues } from './profileValues'

/** Place of our own values in a brand.yml, below `defaults`. */
export const NAMESPACE = 'tausestack'

const anything = z.unknown()

/** A CSS colour, the name of another colour, or one of each for light and dark pages. */
const color = z.union([z.string(), z.looseObject({ light: z.string(), dark: z.string() })], {
  error: 'must be a colour such as "#1a2b3c", or the name of one',
})

const THEME_COLORS = [
  'foreground',
  'background',
  'primary',
  'secondary',
  'tertiary',
  'success',
  'info',
  'warning',
  'danger',
  'light',
  'dark',
  'link',
] as const

const style = (what: string) =>
  z
    .union([z.string(), z.looseObject({ family: z.string().optional() })], {
      error: `must be a font family, or the settings of ${what}`,
    })
    .optional()

/**
 * The parts of the brand.yml format (posit-dev/brand-yml) that are read; what else stands inside them is
 * kept. At the top there is nothing else: a word that is not known there is a slip.
 */
export const brandYmlSchema = z.strictObject(
  {
    meta: z
      .looseObject({
        name: z
          .union(
            [
              z.string().min(1).max(120),
              z.looseObject({
                full: z.string().max(120).optional(),
                short: z.string().max(120).optional(),
              }),
            ],
            { error: 'must be a name of at most 120 characters, or { full, short }' },
          )
          .optional(),
        link: z
          .union([z.string(), z.record(z.string(), anything)], {
            error: 'must be an address, or addresses by name',
          })
          .optional(),
      })
      .optional(),
    logo: z
      .union([z.string(), z.record(z.string(), anything)], {
        error: 'must be a file, or images, small, medium and large',
      })
      .optional(),
    color: z
      .looseObject({
        palette: z.record(z.string(), color).optional(),
        ...(Object.fromEntries(
          THEME_COLORS.map((name) => [name, color.optional()]),
        ) as unknown as Record<(typeof THEME_COLORS)[number], z.ZodOptional<typeof color>>),
      })
      .optional(),
    typography: z
      .looseObject({
        fonts: z.array(z.looseObject({ family: z.string() })).optional(),
        base: style('running text'),
        headings: style('headings'),
        monospace: style('code'),
      })
      .optional(),
    defaults: z.looseObject({ [NAMESPACE]: profileValues.optional() }).optional(),
  },
  { error: 'must hold meta, logo, color, typography or defaults' },
)

export type BrandYml = z.infer<typeof brandYmlSchema>
