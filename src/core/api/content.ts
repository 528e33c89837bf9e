import { z } from 'zod'
import { environmentSchema, idSchema, momentSchema } from './common'

export const contentParams = z.object({
  site: z.string().min(1).max(253).describe('Id or slug of an app, or a domain it is live at.'),
})

export const contentPageParams = z.object({
  ...contentParams.shape,
  path: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('Path of the page without its first slash; empty for the home page.'),
})

export const contentQuery = z.object({
  environment: environmentSchema.optional().describe('Default production.'),
})

const linkSchema = z.object({
  label: z.string().nullable(),
  href: z
    .string()
    .nullable()
    .describe('Path of a page, address or fragment. `null`: it leads nowhere.'),
  newTab: z.boolean(),
})

/** A file with all addresses it has; also inside the fields of blocks. */
export const contentMediaSchema = z
  .object({
    id: idSchema,
    url: z.string().describe('Absolute.'),
    alt: z.string(),
    width: z.number().nullable(),
    height: z.number().nullable(),
    mimeType: z.string(),
    focal: z
      .object({ x: z.number(), y: z.number() })
      .nullable()
      .describe('What a crop keeps in view, per cent from the left and the top.'),
    sources: z
      .array(
        z.object({
          url: z.string(),
          width: z.number(),
          height: z.number(),
          mimeType: z.string(),
        }),
      )
      .describe('The picture in every size and type, narrow to wide.'),
  })
  .meta({ id: 'ContentMedia' })

export const contentSiteSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    url: z.string(),
    locale: z.string().describe('BCP 47.'),
    currency: z.string(),
    timeZone: z.string(),
    navigation: z.object({
      header: z.array(linkSchema),
      footer: z.array(z.object({ title: z.string().nullable(), links: z.array(linkSchema) })),
    }),
    brand: z.object({
      name: z.string(),
      tagline: z.string().nullable(),
      description: z.string().nullable(),
      logo: contentMediaSchema.nullable(),
      contact: z.record(z.string(), z.string()),
      social: z.array(z.object({ platform: z.string(), url: z.string() })),
    }),
    tokens: z
      .object({
        colors: z.object({
          light: z.record(z.string(), z.string()),
          dark: z.record(z.string(), z.string()),
        }),
        scheme: z.string(),
        fonts: z.object({ display: z.string(), text: z.string() }),
        radius: z.string(),
        density: z.string(),
      })
      .describe('What the brand looks like.'),
  })
  .meta({ id: 'ContentSite' })

const summary = {
  id: idSchema,
  path: z.string(),
  title: z.string(),
  publishedAt: momentSchema.nullable(),
  updatedAt: momentSchema.nullable(),
}

const seoSchema = z.object({
  title: z.string(),
  description: z.string().nullable(),
  image: contentMediaSchema.nullable(),
  canonical: z.string().nullable(),
  noindex: z.boolean(),
})

export const contentPageSchema = z
  .object({
    ...summary,
    locale: z.string(),
    seo: seoSchema,
    layout: z
      .array(z.looseObject({ id: z.string(), blockType: z.string() }))
      .describe(
        'Blocks with their fields. Media are `ContentMedia`, links have an `href`, rich text is `{ lexical, html }`.',
      ),
    site: contentSiteSchema,
  })
  .meta({ id: 'ContentPage' })

export const contentIndexSchema = z
  .object({
    pages: z.array(
      z.object({ ...summary, description: z.string().nullable(), noindex: z.boolean() }),
    ),
    site: contentSiteSchema,
  })
  .meta({ id: 'ContentIndex' })

export type ContentLink = z.infer<typeof linkSchema>
export type ContentMedia = z.infer<typeof contentMediaSchema>
export type ContentSite = z.infer<typeof contentSiteSchema>
export type ContentPage = z.infer<typeof contentPageSchema>
export type ContentIndex = z.infer<typeof contentIndexSchema>
export type ContentQuery = z.input<typeof contentQuery>
