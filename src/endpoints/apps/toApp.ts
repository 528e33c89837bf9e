import type { App, AppSummary } from '../../core/api/apps'
import { createPreviewToken } from '../../core/preview/previewToken'
import { ENVIRONMENTS, type Environment } from '../../core/release/types'
import type { InstallRecord } from '../../core/template/installPlan'
import { idOf } from '../../core/tenancy/idOf'
import type { ReleaseDocument } from '../../jobs/deploy/releaseLog'
import { siteUrl } from '../../jobs/deploy/siteUrl'
import type { UrlOf } from '../../jobs/domains/siteAddresses'
import { toDeployment } from '../deploy/toDeployment'
import type { ApiServices } from '../http/operation'
import type { SiteRecord } from './findSite'

/** What is kept of a site's making: the install record, and what the app is meant for. */
export type SiteOrigin = InstallRecord & { environment?: Environment }

export type PageRecord = { id: string; path: string; title: string; _status?: string | null }

type Rendering = { services: ApiServices; urlOf: UrlOf; secret: string }

const originOf = ({ templateVariables }: SiteRecord): Partial<SiteOrigin> =>
  typeof templateVariables === 'object' && templateVariables !== null ? templateVariables : {}

/** Where the app is deployed to when nobody says where. */
export const environmentOf = (site: SiteRecord): Environment => {
  const { environment } = originOf(site)
  return ENVIRONMENTS.find((known) => known === environment) ?? 'production'
}

export const toAppSummary = (
  site: SiteRecord,
  { services, urlOf, secret }: Rendering,
): AppSummary => {
  const environment = environmentOf(site)
  const token = createPreviewToken({ siteId: String(site.id), secret })
  return {
    id: String(site.id),
    name: site.name,
    slug: site.slug,
    status: site.status,
    tenantId: idOf(site.tenant) ?? '',
    templateId: site.template?.slug ?? null,
    templateVersion: site.template?.version ?? null,
    brandProfileId: idOf(site.brandProfile) ?? null,
    environment,
    url: urlOf(site, environment),
    // At the platform's name, whatever the main address: it answers always.
    previewUrl: `${siteUrl({ slug: site.slug, address: services })}/_preview/${token}/`,
    live: {
      production: site.liveProduction ?? null,
      staging: site.liveStaging ?? null,
      development: site.liveDevelopment ?? null,
    },
    createdAt: site.createdAt,
    updatedAt: site.updatedAt,
  }
}

export const toApp = ({
  site,
  pages,
  lastRelease = null,
  ...rendering
}: Rendering & {
  site: SiteRecord
  pages: readonly PageRecord[]
  lastRelease?: ReleaseDocument | null
}): App => ({
  ...toAppSummary(site, rendering),
  variables: originOf(site).answers ?? {},
  pages: pages.map(({ id, path, title, _status }) => ({
    id: String(id),
    path,
    title,
    status: _status === 'published' ? 'published' : 'draft',
  })),
  lastDeployment: lastRelease
    ? toDeployment({ release: lastRelease, site, urlOf: rendering.urlOf })
    : null,
  buildLog: Array.isArray(site.buildLog) ? (site.buildLog as App['buildLog']) : [],
})
