import { z } from 'zod'
import { CHANNELS } from '../brand/check/channels'
import { originSchema, SOURCES } from '../brand/profile/provenance'
import { idSchema, momentSchema, pageQuery } from './common'

const MAX_HTML_FILES = 12

/** Most characters of base64: with the rest of the body below 1 MB. */
const MAX_LOGO = 700_000

const json = z.record(z.string(), z.unknown())

export const listBrandsQuery = z.object({ ...pageQuery, tenantId: idSchema.optional() })

export const scanBrandBody = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/, error: 'must be a full http or https address' })
      .max(2048)
      .refine((url) => !URL.canParse(url) || new URL(url).username + new URL(url).password === '', {
        error: 'must not hold a user name or a password',
      })
      .optional()
      .describe('A public website: up to 12 of its pages are read, robots.txt is obeyed.'),
    html: z
      .array(
        z.strictObject({
          name: z
            .string()
            .regex(/^[\w.-]{1,80}$/, 'must be a plain file name')
            .describe('Stands in the evidence.'),
          html: z.string().min(1),
        }),
      )
      .min(1)
      .max(MAX_HTML_FILES)
      .optional()
      .describe('Pages instead of an address. Styles count when they stand in the page.'),
    text: z.string().trim().min(1).max(200_000).optional().describe('How the brand writes.'),
    logo: z
      .string()
      .max(MAX_LOGO)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'must be base64')
      .optional()
      .describe('A picture in base64: PNG, JPEG, WebP or SVG.'),
    brandId: idSchema
      .optional()
      .describe('Compare with this profile. Without it, a new profile is made.'),
    tenantId: idSchema.optional(),
  })
  .refine(({ url, html, text, logo }) => Boolean(url ?? html ?? text ?? logo), {
    error: 'needs at least one of url, html, text and logo',
  })
  .refine(({ url, html }) => !(url && html), {
    path: ['html'],
    error: 'cannot be given beside url',
  })

export const startedScanSchema = z
  .object({ operationId: idSchema.describe('Follow it at `/operations/{id}`.') })
  .meta({ id: 'StartedScan' })

const finding = {
  path: z.string().describe('Of the value in the profile, e.g. `palette.primary`.'),
  value: z.unknown(),
  source: z.enum(SOURCES),
  evidenceUrl: z.string().nullable(),
  snippet: z.string().describe('The words or the rule it was taken from.'),
  confidence: z.number(),
}

export const scanSchema = z
  .object({
    operationId: idSchema,
    brandId: idSchema.describe('The profile that was made, or is compared with.'),
    created: z.boolean(),
    changes: z.array(
      z.object({
        ...finding,
        from: z.unknown().describe('The value now; null when there is none.'),
        kept: z
          .enum(['human', 'locked'])
          .nullable()
          .describe('Why `apply` leaves the value as it is; null: it changes it.'),
      }),
    ),
    gone: z
      .array(
        z.object({
          path: z.string(),
          from: z.unknown().describe('The value now, which an earlier scan had found.'),
          source: z.enum(SOURCES),
          evidenceUrl: z.string().nullable(),
          snippet: z.string(),
          confidence: z.number(),
        }),
      )
      .describe('Not found again; `apply` takes out those that its `remove` names.'),
    confirmed: z.array(z.string()).describe('Paths whose values were found again as they are.'),
    issues: z.array(z.object({ url: z.string(), code: z.string(), message: z.string() })),
    pages: z.array(z.string()).describe('Addresses that were read.'),
    needsInput: z.array(z.string()).describe('Values that only a person can give.'),
  })
  .meta({ id: 'BrandScan' })

export const applyScanBody = z.strictObject({
  operationId: idSchema.describe('Of a scan that has succeeded.'),
  paths: z
    .array(z.string().max(80))
    .max(200)
    .optional()
    .describe('Only these values. Default: every one that may be changed.'),
  remove: z
    .array(z.string().max(80))
    .max(200)
    .default([])
    .describe('Values of the scan’s `gone` that are taken out.'),
})

/** Files that a profile can be taken away as. */
export const BRAND_EXPORTS = [
  'brand.yml',
  'tokens.json',
  'tokens.css',
  'sheet.html',
  'sheet.pdf',
] as const
export type BrandExport = (typeof BRAND_EXPORTS)[number]

export const exportBrandParams = z.object({
  id: idSchema,
  file: z.enum(BRAND_EXPORTS, { error: `must be one of ${BRAND_EXPORTS.join(', ')}` }),
})

export const exportBrandQuery = z.object({
  language: z.enum(['en', 'es']).default('en').describe('Of the words on a sheet.'),
})

export const importBrandBody = z.strictObject({
  brandYml: z.string().min(1).max(200_000).describe('A file in the brand.yml format.'),
  preview: z.boolean().default(false).describe('Only say what would change; nothing is written.'),
  paths: z
    .array(z.string().max(80))
    .max(200)
    .optional()
    .describe('Only these values. Default: every one that may be changed.'),
  updatedAt: momentSchema
    .optional()
    .describe('Of the profile that the preview was made of: 409 when it was saved since.'),
})

export const importedBrandSchema = z
  .object({
    brandId: idSchema,
    applied: z.boolean(),
    changes: z.array(
      z.object({
        path: z.string().describe('Of the value in the profile, e.g. `palette.primary`.'),
        from: z.unknown().describe('The value before; null when there was none.'),
        value: z.unknown(),
        kept: z.enum(['locked']).nullable().describe('Why it stays as it is; null: it changes.'),
      }),
    ),
    unused: z
      .array(z.string())
      .describe('Keys that no field holds; they are kept for the next export.'),
    updatedAt: momentSchema,
  })
  .meta({ id: 'ImportedBrand' })

const summary = {
  id: idSchema,
  tenantId: idSchema,
  name: z.string(),
  tagline: z.string().nullable(),
  website: z.string().nullable(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
}

export const brandSummarySchema = z.object(summary).meta({ id: 'BrandSummary' })

export const brandProfileSchema = z
  .object({
    ...summary,
    versionId: idSchema.nullable().describe('Of the profile as it is; grows with each write.'),
    profile: json.describe('The values, nested: name, palette, fonts, voice, messaging …'),
    origins: z
      .record(z.string(), originSchema)
      .describe('By path: source, evidence, confidence and lock of each value.'),
    needsInput: z.array(z.string()).describe('Values that only a person can give.'),
  })
  .meta({ id: 'BrandProfile' })

/** Above Facebook's limit, the longest of all channels. */
const MAX_TEXT = 70_000

const MAX_AMONG = 50
const MAX_BLOCKS = 200

const cssHex = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be # and six hexadecimal digits')

export const checkTextBody = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(MAX_TEXT)
      .optional()
      .describe('Plain text, Markdown or HTML: links and pictures in it are looked at too.'),
    layout: z
      .array(z.looseObject({ blockType: z.string().max(80) }))
      .min(1)
      .max(MAX_BLOCKS)
      .optional()
      .describe('Blocks of a page with their ids, instead of a text.'),
    pageId: idSchema
      .optional()
      .describe('The page that the layout is of: its site’s pages are what links lead to.'),
    channel: z.enum(CHANNELS).optional().describe('Whose length limit holds.'),
    among: z
      .array(z.string().min(1).max(MAX_TEXT))
      .max(MAX_AMONG)
      .default([])
      .describe('Other texts of the same batch, which it must not say again.'),
    colors: z
      .array(z.strictObject({ text: cssHex, background: cssHex, large: z.boolean().optional() }))
      .max(20)
      .default([])
      .describe('Colours that the text is shown in. `large`: from 24 pixels on.'),
  })
  .refine(({ text, layout }) => (text === undefined) !== (layout === undefined), {
    path: ['text'],
    error: 'must be given, or layout, and not both',
  })

export const textCheckSchema = z
  .object({
    score: z.number().describe('0–100: 100 less the points of all losses.'),
    band: z.enum(['green', 'amber', 'red']).describe('From 80 green, from 60 amber.'),
    passes: z
      .boolean()
      .describe('No gate that was looked at is closed; see `notChecked` for those that were not.'),
    language: z.string(),
    losses: z.array(
      z.object({
        rule: z.string(),
        gate: z.boolean(),
        points: z.number(),
        span: z.object({
          start: z.number().describe('Position in UTF-16 units.'),
          end: z.number(),
          text: z.string(),
        }),
        message: z.string(),
        fix: z.string(),
        block: z.string().optional().describe('Id of the block of a layout.'),
        field: z.string().optional(),
      }),
    ),
    notChecked: z
      .array(
        z.object({
          rule: z.string().describe('The gate, e.g. `near-duplicate`.'),
          reason: z.string().describe('What was not looked at, and what it needs.'),
        }),
      )
      .describe('Gates that could not be looked at as a whole: they are neither open nor closed.'),
  })
  .meta({ id: 'TextCheck' })

export type ListBrands = z.input<typeof listBrandsQuery>
export type ScanBrand = z.input<typeof scanBrandBody>
export type StartedScan = z.infer<typeof startedScanSchema>
export type BrandScan = z.infer<typeof scanSchema>
export type ApplyScan = z.input<typeof applyScanBody>
export type BrandSummary = z.infer<typeof brandSummarySchema>
export type BrandProfile = z.infer<typeof brandProfileSchema>
export type CheckText = z.input<typeof checkTextBody>
export type TextCheck = z.infer<typeof textCheckSchema>
export type ExportBrand = z.input<typeof exportBrandQuery>
export type ImportBrand = z.input<typeof importBrandBody>
export type ImportedBrand = z.infer<typeof importedBrandSchema>
