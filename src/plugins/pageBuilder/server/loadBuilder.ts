import { getTranslation } from '@payloadcms/translations'
import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { BlockRegistry } from '../../../core/blocks/registry'
import { toLayout } from '../../../core/builder/toLayout'
import { SHARED_SECTION } from '../../../core/builder/sharedSections'
import { idOf } from '../../../core/tenancy/idOf'
import type { BuilderData, PageBuilderOptions } from '../types'
import { loadAi } from '../ai/loadAi'
import { readLock } from '../presence/documentLock'
import { canvasCss } from './canvasCss'
import { canvasIcons } from './canvasIcons'
import { findSchemaPath } from './findSchemaPath'
import { fontUrlIn } from './fontsEndpoint'
import { neutralSurroundings } from './neutralSurroundings'

export type LoadBuilderOptions = Pick<
  PageBuilderOptions,
  'ai' | 'loadSurroundings' | 'mayLock' | 'mayPublish'
> & {
  blocks: BlockRegistry
  field: string
  hasSchedule?: boolean
}

/**
 * Everything the builder starts from, read with the user's access.
 *
 * @returns `null` when the user may not read the document.
 */
export const loadBuilder = async ({
  req,
  collection,
  id,
  options: { ai, blocks, field, hasSchedule = false, loadSurroundings, mayLock, mayPublish },
  mayUpdate,
}: {
  req: PayloadRequest
  collection: SanitizedCollectionConfig
  id: string
  options: LoadBuilderOptions
  /** What Payload's permissions say of the document. */
  mayUpdate: boolean
}): Promise<BuilderData | null> => {
  const { slug, versions } = collection
  const drafts = versions?.drafts || null
  const doc = (await req.payload.findByID({
    collection: slug as never,
    id,
    depth: 0,
    draft: Boolean(drafts),
    disableErrors: true,
    // What this locale does not have yet must not be saved into it.
    fallbackLocale: false as never,
    overrideAccess: false,
    req,
    user: req.user,
  })) as Record<string, unknown> | null
  if (!doc) return null
  const surroundings =
    (await loadSurroundings?.({ req, collection: slug, doc })) ??
    neutralSurroundings(doc, req.locale ?? undefined)
  const { tokens } = surroundings
  const { api } = req.payload.config.routes
  const preview = collection.admin.preview?.(doc, {
    req,
    locale: req.locale ?? '',
    token: null,
  })
  return {
    collection: slug,
    id,
    title: String(doc[collection.admin.useAsTitle ?? 'id'] ?? id),
    field,
    schemaPath:
      findSchemaPath({ fields: collection.fields, name: field, parentSchemaPath: slug }) ??
      `${slug}.${field}`,
    layout: toLayout({ value: doc[field], registry: blocks }),
    updatedAt: String(doc.updatedAt ?? ''),
    status: drafts ? (doc._status as BuilderData['status']) : null,
    hasVersions: Boolean(versions),
    hasSchedule,
    autosaveInterval:
      drafts && drafts.autosave
        ? (typeof drafts.autosave === 'object' && drafts.autosave.interval) || 800
        : null,
    can: {
      update: mayUpdate,
      publish: mayUpdate && ((await mayPublish?.({ req, collection: slug, doc })) ?? true),
      lock: mayUpdate && ((await mayLock?.({ req, collection: slug, doc })) ?? false),
    },
    documentLock: await readLock({ req, collection, id }),
    contentOnly: doc.contentOnly === true,
    canvas: {
      ...surroundings,
      tokens: { hex: tokens.hex, style: tokens.style },
      css: canvasCss({
        tokens,
        registry: blocks,
        fontUrl: fontUrlIn(formatAdminURL({ apiRoute: api, path: '' as `/${string}` }) || api),
      }),
      icons: canvasIcons(blocks),
    },
    scope: { tenantId: idOf(doc.tenant) ?? null, siteId: idOf(doc.site) ?? null },
    sectionKind: slug !== 'sections' ? null : doc.kind === 'own' ? 'own' : 'shared',
    sections: sectionsOf({ req, collection, field }),
    locale: req.locale ?? null,
    locales: localesOf(req),
    ai: ai ? await loadAi({ req, collection, doc, ai }) : null,
    previewUrl: (await preview) ?? null,
  }
}

const sectionsOf = ({
  req,
  collection,
  field,
}: {
  req: PayloadRequest
  collection: SanitizedCollectionConfig
  field: string
}): BuilderData['sections'] => {
  if (!Object.hasOwn(req.payload.collections, 'sections')) return 'none'
  const blocks = collection.flattenedFields.find(({ name }) => name === field)
  const slugs = blocks?.type === 'blocks' ? (blocks.blockReferences ?? blocks.blocks) : []
  return slugs.some((block) => (typeof block === 'string' ? block : block.slug) === SHARED_SECTION)
    ? 'all'
    : 'own'
}

const localesOf = ({ payload: { config }, i18n }: PayloadRequest): BuilderData['locales'] =>
  config.localization
    ? config.localization.locales.map(({ code, label }) => ({
        code,
        label: String(getTranslation(label, i18n)),
      }))
    : []
