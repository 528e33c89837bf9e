import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import type { createAppBody } from '../../core/api/apps'
import { INSTALLING } from '../../core/template/installing'
import type { InstallPlan } from '../../core/template/installPlan'
import { resolveAssets, resolvePageLinks } from '../../core/template/resolveReferences'
import { sourceOfText } from '../../core/template/sourceOfText'
import { toPointer } from '../../core/template/jsonTree'
import { asSent } from './asSent'
import type { SiteRecord } from './findSite'
import type { PageRecord, SiteOrigin } from './toApp'

export type WriteSiteInput = {
  req: PayloadRequest
  input: z.output<typeof createAppBody>
  plan: InstallPlan
  tenantId: string
  settings: { timeZone?: string | null; currency?: string | null } | null | undefined
  slug: string
  /** Asset path → id of the medium. */
  assetIds: Record<string, string>
  /** Told at once of what was made, for the way back without transactions. */
  onMade: (made: { collection: 'brand-profiles' | 'sites' | 'pages'; id: string }) => void
}

/**
 * Writes the brand profile, the site and its pages with the access of the request. Pages come first
 * without content, so that links between them have ids to point to.
 */
export const writeSite = async ({
  req,
  input,
  plan,
  tenantId,
  settings,
  slug,
  assetIds,
  onMade,
}: WriteSiteInput): Promise<{ site: SiteRecord; pages: PageRecord[] }> => {
  const { payload } = req
  const access = { req, overrideAccess: false, depth: 0 } as const

  let brandProfile = input.brandProfileId
  if (input.brand) {
    const { brand } = input
    const made = await asSent({
      req,
      what: 'the brand profile',
      pointerOf: (path) =>
        path === 'name' && brand.name === undefined
          ? '/name'
          : toPointer(['brand', ...path.split('.')]),
      write: () =>
        payload.create({
          collection: 'brand-profiles',
          data: { ...brand, name: brand.name ?? input.name, tenant: tenantId } as never,
          ...access,
          overrideAccess: false,
        }),
    })
    brandProfile = String(made.id)
    onMade({ collection: 'brand-profiles', id: brandProfile })
  }
  const origin: SiteOrigin = { ...plan.record, environment: input.environment ?? 'production' }
  const created = await payload.create({
    collection: 'sites',
    data: {
      tenant: tenantId,
      name: input.name,
      slug,
      status: 'creating',
      brandProfile,
      template: { slug: plan.record.templateId, version: plan.record.version },
      templateVariables: origin,
      settings: {
        locale: plan.site.settings.locale,
        timeZone: settings?.timeZone ?? 'UTC',
        currency: settings?.currency ?? 'USD',
      },
    } as never,
    ...access,
    context: { [INSTALLING]: true },
    overrideAccess: false,
  })
  const siteId = String(created.id)
  onMade({ collection: 'sites', id: siteId })

  const sourceIn =
    (written: unknown) =>
    (path: string): string =>
      sourceOfText({ text: String(valueAt(written, path)), record: plan.record, sent: input })
  const pageIds: Record<string, string> = {}
  for (const { key, path, title } of plan.pages) {
    const page = await asSent({
      req,
      what: `the page "${path}"`,
      pointerOf: sourceIn({ title }),
      write: () =>
        payload.create({
          collection: 'pages',
          draft: true,
          data: { tenant: tenantId, site: siteId, path, title, layout: [], _status: 'draft' },
          ...access,
          overrideAccess: false,
        }),
    })
    pageIds[key] = String(page.id)
    onMade({ collection: 'pages', id: String(page.id) })
  }
  const resolve = (value: unknown): unknown =>
    resolveAssets(resolvePageLinks(value, pageIds), assetIds)

  const pages: PageRecord[] = []
  for (const { key, path, seo, contentOnly, layout } of plan.pages) {
    const data = { seo, contentOnly, layout: resolve(layout), _status: 'published' }
    const page = await asSent({
      req,
      what: `the page "${path}"`,
      pointerOf: sourceIn(data),
      write: () =>
        payload.update({
          collection: 'pages',
          id: pageIds[key] ?? '',
          data: data as never,
          ...access,
          context: { [INSTALLING]: true },
          overrideAccess: false,
        }),
    })
    pages.push(page as unknown as PageRecord)
  }
  const site = await payload.update({
    collection: 'sites',
    id: siteId,
    data: { navigation: resolve(plan.navigation) } as never,
    ...access,
    overrideAccess: false,
  })
  return { site: site as unknown as SiteRecord, pages }
}

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], value)
