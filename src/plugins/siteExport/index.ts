import type { CollectionConfig, Plugin } from 'payload'
import type { Settings } from '../../core/settings'
import { exportEndpoints } from './endpoints/exportEndpoints'
import { withWords } from '../parts/withWords'
import { en } from './text/en'
import { es } from './text/es'

export type SiteExportOptions = {
  settings: Pick<Settings, 'dataDir'>
  /**
   * False: no endpoints and no buttons.
   * @default true
   */
  enabled?: boolean
}

/** Takes a site or a page away as a ZIP: ordered in the panel, made by the worker, fetched here. */
export const siteExport =
  ({ settings, enabled = true }: SiteExportOptions): Plugin =>
  (config) => {
    if (!enabled) return config
    return {
      ...config,
      endpoints: [...(config.endpoints ?? []), ...exportEndpoints(settings)],
      collections: config.collections?.map((collection) =>
        collection.slug === 'sites' ? withButton(collection) : collection,
      ),
      i18n: withWords(config.i18n, 'siteExport', { en, es }),
    }
  }

const withButton = (sites: CollectionConfig): CollectionConfig => {
  const { components } = sites.admin ?? {}
  return {
    ...sites,
    admin: {
      ...sites.admin,
      components: {
        ...components,
        edit: {
          ...components?.edit,
          beforeDocumentControls: [
            ...(components?.edit?.beforeDocumentControls ?? []),
            'tausestack/client#ExportSite',
          ],
        },
      },
    },
  }
}
