import { z } from 'zod'
import { pageQuery } from './common'

export const listTemplatesQuery = z.object({
  ...pageQuery,
  category: z.string().max(60).optional(),
  q: z.string().max(100).optional().describe('Words of the name, summary, tags or features.'),
})

const summary = {
  id: z.string().describe('What `apps/create` takes as `templateId`.'),
  name: z.string(),
  version: z.string(),
  category: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  features: z.array(z.string()),
  source: z.enum(['bundled', 'tenant']),
  previewUrl: z.string().nullable().describe('The template with its sample brand, rendered.'),
}

export const templateSummarySchema = z.object(summary).meta({ id: 'TemplateSummary' })

export const templateSchema = z
  .object({
    ...summary,
    author: z.string(),
    license: z.string(),
    locales: z.array(z.string()),
    artDirection: z.string(),
    blocks: z.array(z.string()).describe('Slugs of the blocks it uses.'),
    style: z.record(z.string(), z.unknown()),
    variables: z
      .record(z.string(), z.unknown())
      .describe('JSON Schema 2020-12 of `variables` in `apps/create`.'),
    presets: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        variables: z.record(z.string(), z.unknown()),
      }),
    ),
    pages: z.array(z.object({ key: z.string(), path: z.string(), title: z.string() })),
  })
  .meta({ id: 'Template' })

export type TemplateSummary = z.infer<typeof templateSummarySchema>
export type Template = z.infer<typeof templateSchema>
export type ListTemplates = z.input<typeof listTemplatesQuery>
