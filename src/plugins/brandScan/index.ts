import type { CollectionConfig, Plugin } from 'payload'
import { withWords } from '../parts/withWords'
import { en } from './text/en'
import { es } from './text/es'

export type BrandScanOptions = {
  /**
   * False: no screen and no buttons. Scans through the API stay.
   * @default true
   */
  enabled?: boolean
}

/** The screen that makes or refreshes a brand profile from a website, files, a text or a logo. */
export const brandScan =
  ({ enabled = true }: BrandScanOptions = {}): Plugin =>
  (config) => {
    if (!enabled) return config
    const { components } = config.admin ?? {}
    return {
      ...config,
      collections: config.collections?.map((collection) =>
        collection.slug === 'brand-profiles' ? withButtons(collection) : collection,
      ),
      i18n: withWords(config.i18n, 'brandScan', { en, es }),
      admin: {
        ...config.admin,
        components: {
          ...components,
          beforeDashboard: [
            ...(components?.beforeDashboard ?? []),
            'tausestack/rsc#ScanInvitation',
          ],
          views: {
            ...components?.views,
            brandScan: {
              Component: 'tausestack/rsc#ScanView',
              path: '/brand-scan',
              exact: true,
              meta: { title: en.scan },
            },
          },
        },
      },
    }
  }

const withButtons = (profiles: CollectionConfig): CollectionConfig => {
  const { components } = profiles.admin ?? {}
  return {
    ...profiles,
    admin: {
      ...profiles.admin,
      components: {
        ...components,
        beforeListTable: [...(components?.beforeListTable ?? []), 'tausestack/client#ScanFromList'],
        edit: {
          ...components?.edit,
          beforeDocumentControls: [
            ...(components?.edit?.beforeDocumentControls ?? []),
            'tausestack/client#ScanAgain',
          ],
        },
      },
    },
  }
}
