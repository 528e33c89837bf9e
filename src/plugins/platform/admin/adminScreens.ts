import type { CollectionConfig, Config } from 'payload'
import type { SiteAddress } from '../../../jobs/deploy/siteUrl'
import { withJsonFields } from './json/withJsonFields'
import { pagePreview } from './pagePreview'
import { withWords } from '../../parts/withWords'
import { en } from './text/en'
import { es } from './text/es'
import type { Translate } from './text/keys'

/** Adds the platform's screens to the panel: dashboard, "New app", JSON as text, and their words. */
export const withAdminScreens = (
  config: Config,
  { address, siteActions }: { address: SiteAddress; siteActions: string[] },
): Config => {
  const { components } = config.admin ?? {}
  return {
    ...config,
    collections: withJsonFields(config.collections ?? []),
    i18n: withWords(config.i18n, 'tausestack', { en, es }),
    admin: {
      ...config.admin,
      dependencies: {
        ...config.admin?.dependencies,
        ...Object.fromEntries(
          siteActions.map((path) => [`platform ${path}`, { path, type: 'component' as const }]),
        ),
      },
      components: {
        ...components,
        beforeDashboard: [
          ...(components?.beforeDashboard ?? []),
          { path: 'tausestack/rsc#Dashboard', serverProps: { address, siteActions } },
        ],
        beforeNavLinks: [...(components?.beforeNavLinks ?? []), 'tausestack/rsc#NewAppLink'],
        views: {
          ...components?.views,
          newApp: {
            Component: { path: 'tausestack/rsc#NewApp', serverProps: { address } },
            path: '/new-app',
            exact: true,
            meta: { title: en.newApp },
          },
        },
      },
    },
  }
}

/** The page's preview button. */
export const withPreview = (pages: CollectionConfig, address: SiteAddress): CollectionConfig => ({
  ...pages,
  admin: { ...pages.admin, preview: pagePreview(address) },
})

/** The site's tab of deployments. */
export const withDeployments = (
  sites: CollectionConfig,
  address: SiteAddress,
): CollectionConfig => {
  const { components } = sites.admin ?? {}
  return {
    ...sites,
    admin: {
      ...sites.admin,
      components: {
        ...components,
        views: {
          ...components?.views,
          edit: {
            ...components?.views?.edit,
            deployments: {
              Component: { path: 'tausestack/rsc#Deployments', serverProps: { address } },
              path: '/deployments',
              tab: {
                label: ({ t }) => (t as Translate)('tausestack:deployments'),
                href: '/deployments',
                order: 50,
              },
            },
          },
        },
      },
    },
  } as CollectionConfig
}
