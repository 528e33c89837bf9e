import { idParams, listOf } from '../../core/api/common'
import { listTemplatesQuery, templateSchema, templateSummarySchema } from '../../core/api/templates'
import type { Template, TemplateSummary } from '../../core/api/templates'
import { decodeOffset, encodeOffset } from '../http/cursor'
import { type ApiServices, defineOperation } from '../http/operation'
import { findTemplate, findTemplates, type StoredTemplate } from './findTemplate'

const toSummary = (
  { slug, version, source, manifest }: StoredTemplate,
  { publicUrl }: ApiServices,
): TemplateSummary => ({
  id: slug,
  name: manifest.name,
  version,
  category: manifest.category,
  summary: manifest.summary,
  tags: manifest.tags,
  features: manifest.features,
  source,
  // Only what is on disk beside the renderer can be shown without a site.
  previewUrl: source === 'bundled' ? `${publicUrl}/template-previews/${slug}` : null,
})

const toTemplate = (template: StoredTemplate, services: ApiServices): Template => {
  const { manifest } = template
  return {
    ...toSummary(template, services),
    author: manifest.author,
    license: manifest.license,
    locales: manifest.locales,
    artDirection: manifest.artDirection,
    blocks: Object.keys(manifest.blocks),
    style: { ...manifest.style },
    variables: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...manifest.variables,
    },
    presets: manifest.presets,
    pages: manifest.pages.map(({ key, path, title }) => ({ key, path, title })),
  }
}

export const listTemplates = defineOperation({
  method: 'get',
  path: '/templates/list',
  operationId: 'listTemplates',
  summary: 'List the templates that apps can be made from',
  tag: 'Templates',
  query: listTemplatesQuery,
  responses: { 200: { description: 'Templates by id.', schema: listOf(templateSummarySchema) } },
  handle: async ({ req, selectedTenant, services, query: { limit, cursor, category, q } }) => {
    const templates = await findTemplates({
      req,
      tenantId: selectedTenant,
      where: category ? { category: { equals: category } } : {},
    })
    const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    const found = templates
      .map((template) => toSummary(template, services))
      .filter((item) => {
        const text = [item.id, item.name, item.summary, ...item.tags, ...item.features]
          .join(' ')
          .toLowerCase()
        return words.every((word) => text.includes(word))
      })
    const start = decodeOffset(cursor)
    const end = start + limit
    return {
      status: 200,
      body: {
        items: found.slice(start, end),
        nextCursor: end < found.length ? encodeOffset(end) : null,
      },
    }
  },
})

export const getTemplate = defineOperation({
  method: 'get',
  path: '/templates/:id',
  operationId: 'getTemplate',
  summary: 'Read a template: its pages, its questions and example answers',
  tag: 'Templates',
  params: idParams,
  responses: { 200: { description: 'The template.', schema: templateSchema } },
  handle: async ({ req, selectedTenant, services, params: { id } }) => ({
    status: 200,
    body: toTemplate(await findTemplate({ req, slug: id, tenantId: selectedTenant }), services),
  }),
})
