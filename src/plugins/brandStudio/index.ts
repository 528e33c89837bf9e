import type { CollectionConfig, Plugin } from 'payload'
import type { Settings } from '../../core/settings'
import { studioFonts } from './server/studioFonts'
import { withWords } from '../parts/withWords'
import { en } from './text/en'
import { es } from './text/es'
import type { Translate } from './text/useText'

export type BrandStudioOptions = {
  /** `chromiumPath`: prints brand sheets. Default: one in PATH. */
  settings?: Partial<Pick<Settings, 'chromiumPath'>>
  /**
   * False: brand profiles keep Payload's own screens only.
   * @default true
   */
  enabled?: boolean
}

/** A tab "Studio" on every brand profile: colours, type and voice with a live page and post. */
export const brandStudio =
  ({ settings = {}, enabled = true }: BrandStudioOptions = {}): Plugin =>
  (config) => {
    if (!enabled) return config
    return {
      ...config,
      endpoints: [...(config.endpoints ?? []), studioFonts],
      collections: config.collections?.map((collection) =>
        collection.slug === 'brand-profiles'
          ? withStudio(collection, settings.chromiumPath)
          : collection,
      ),
      i18n: withWords(config.i18n, 'brandStudio', { en, es }),
    }
  }

const withStudio = (
  collection: CollectionConfig,
  chromiumPath: string | undefined,
): CollectionConfig => {
  const { components } = collection.admin ?? {}
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        views: {
          ...components?.views,
          edit: {
            ...components?.views?.edit,
            studio: {
              Component: { path: 'tausestack/rsc#StudioView', serverProps: { chromiumPath } },
              path: '/studio',
              tab: {
                label: ({ t }) => (t as unknown as Translate)('brandStudio:studio'),
                href: '/studio',
                order: 10,
              },
            },
          },
        },
      },
    },
  } as CollectionConfig
}
