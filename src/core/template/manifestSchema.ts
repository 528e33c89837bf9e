import { z } from 'zod'
import { BREAKPOINTS } from '../blocks/breakpoints'
import { LOCKS } from '../blocks/lockField'
import { FONT_IDS } from '../brand/fontTable'
import { invalid, type FieldIssue } from '../errors'
import { isRecord, toPointer, unsafeJsonIssues } from './jsonTree'
import type { TemplateManifest } from './types'
import { variablesSchema } from './variablesSchema'
import { blocksIn } from './walkTree'

/** Key of a page or block: kebab-case. */
const KEY = /^[a-z][a-z0-9-]{0,63}$/
const BLOCK_SLUG = /^[a-z][a-zA-Z0-9]*$/
const SEMVER = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/
const LOCALE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/
const PAGE_PATH = /^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*)?$/
const ASSET_PATH = /^assets\/(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*$/

const text = (max: number) => z.string().trim().min(1).max(max)
const key = z.string().regex(KEY, 'must be kebab-case, starting with a letter')
const hex = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour as #rrggbb')
const variableName = z.string().regex(/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)?$/)

const style = z.strictObject({
  palette: z.strictObject({
    background: hex.optional(),
    surface: hex.optional(),
    text: hex.optional(),
    muted: hex.optional(),
    primary: hex.optional(),
    onPrimary: hex.optional(),
    accent: hex.optional(),
    border: hex.optional(),
  }),
  fonts: z.strictObject({ display: z.enum(FONT_IDS), text: z.enum(FONT_IDS) }),
  typeRatio: z.number().min(1.125).max(1.5),
  radius: z.enum(['none', 'small', 'medium', 'large']),
  density: z.enum(['compact', 'normal', 'airy']),
  scheme: z.enum(['light', 'dark', 'auto']),
  character: z.enum(['editorial', 'technical', 'warm']),
})

const condition = z.strictObject({
  var: variableName,
  equals: z.union([z.string(), z.number(), z.boolean()]).optional(),
})

/** An entry, or `{ $if, then, else }` around one; decided by the key so that messages stay exact. */
const entry = <Entry extends z.ZodType>(schema: Entry) => {
  const choice = z.strictObject({ $if: condition, then: schema, else: schema.optional() })
  return z.unknown().transform((value, context): z.infer<Entry> | z.infer<typeof choice> => {
    const chosen = isRecord(value) && '$if' in value ? choice : schema
    const result = chosen.safeParse(value)
    if (result.success) return result.data as z.infer<Entry> | z.infer<typeof choice>
    for (const issue of result.error.issues) context.addIssue({ ...issue } as never)
    return z.NEVER
  })
}

const block = z.looseObject({
  key,
  blockType: z.string().regex(BLOCK_SLUG, 'must be the slug of a block'),
  blockVersion: z.number().int().min(1).optional(),
  lock: z.enum(LOCKS).optional(),
  lockedFields: z.array(text(60)).max(60).optional(),
  hiddenOn: z.array(z.enum(BREAKPOINTS)).optional(),
})

const link = z.strictObject({
  label: text(80),
  type: z.enum(['page', 'url']).optional(),
  page: key.optional(),
  anchor: z.string().max(60).optional(),
  url: z.string().max(2000).optional(),
  newTab: z.boolean().optional(),
})

const page = z
  .strictObject({
    key,
    path: z
      .string()
      .max(200)
      .regex(PAGE_PATH, 'must be "/" or lower-case words, as in /about/team'),
    title: text(120),
    seo: z.strictObject({ title: text(200), description: text(500) }),
    contentOnly: z.boolean().optional(),
    layout: z.array(entry(block)).min(1).max(100),
  })
  .superRefine(({ layout }, context) => {
    for (const { block: nested, path } of blocksIn(layout)) {
      const result = block.safeParse(nested)
      // Blocks in the root list were reported by the list itself.
      if (result.success || path.length < 2) continue
      for (const issue of result.error.issues)
        context.addIssue({
          code: 'custom',
          path: ['layout', ...path, ...issue.path],
          message: issue.message,
        })
    }
  })

/** The whole manifest. Unknown keys are refused everywhere but in a block's own fields. */
const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: key,
  name: text(80),
  version: z.string().max(60).regex(SEMVER, 'must be a semantic version'),
  engines: z.strictObject({ tausestack: text(80) }),
  license: text(80),
  author: text(120),
  category: text(60),
  tags: z.array(text(40)).max(20),
  features: z.array(text(120)).max(30),
  locales: z.array(z.string().regex(LOCALE, 'must be a BCP 47 tag')).min(1).max(50),
  summary: text(300),
  artDirection: text(400),
  blocks: z.record(z.string().regex(BLOCK_SLUG), z.number().int().min(1)),
  style,
  variables: variablesSchema,
  sampleBrand: z.strictObject({
    name: text(120),
    tagline: text(160),
    description: text(1000),
    contact: z.strictObject({ email: z.email().max(200), phone: text(40), address: text(300) }),
  }),
  presets: z
    .array(
      z.strictObject({ id: key, name: text(80), variables: z.record(z.string(), z.unknown()) }),
    )
    .max(20),
  pages: z.array(page).min(1).max(100),
  navigation: z.strictObject({
    header: z.array(entry(link)).max(12),
    footer: z
      .array(
        entry(z.strictObject({ title: text(80).optional(), links: z.array(entry(link)).max(20) })),
      )
      .max(8),
  }),
  assets: z
    .array(
      z.strictObject({
        path: z.string().max(200).regex(ASSET_PATH, 'must be a plain path below assets/'),
        sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a lower-case hex SHA-256'),
        alt: z.string().max(300),
        mimeType: z.enum(['image/avif', 'image/webp', 'image/jpeg', 'image/png']),
      }),
    )
    .max(200),
})

/** What is wrong with a manifest's form; empty when {@link parseManifest} takes it. */
export const manifestIssues = (json: unknown): FieldIssue[] => {
  const unsafe = unsafeJsonIssues(json)
  if (unsafe.length > 0) return unsafe
  const result = manifestSchema.safeParse(json)
  return result.success ? [] : result.error.issues.flatMap(toFieldIssues)
}

/**
 * @param json Parsed JSON of a `template.json` with its pages in place.
 * @throws TauseError `invalid` with a pointer into the manifest per violation.
 */
export const parseManifest = (json: unknown): TemplateManifest => {
  const issues = manifestIssues(json)
  if (issues.length > 0) {
    const id = isRecord(json) && typeof json.id === 'string' ? ` "${json.id.slice(0, 64)}"` : ''
    throw invalid(
      `The template${id} is not valid: ${issues[0]?.pointer || '/'} ${issues[0]?.message}. Correct what the issues point to.`,
      issues,
    )
  }
  return manifestSchema.parse(json) as TemplateManifest
}

const toFieldIssues = (issue: z.core.$ZodIssue): FieldIssue[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((unknown) => ({
      pointer: toPointer([...issue.path, unknown]),
      message: 'is not a key of the template format',
    }))
  return [{ pointer: toPointer(issue.path), message: issue.message }]
}
