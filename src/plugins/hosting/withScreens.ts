import type { CollectionConfig, Config } from 'payload'
import { withWords } from '../parts/withWords'
import { en } from './text/en'
import { es } from './text/es'

/** Adds the screens of hosting to the panel: domains, certificates, targets, webhooks, and their words. */
export const withScreens = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map(withViews),
  i18n: withWords(config.i18n, 'hosting', { en, es }),
})

/** What stands in the place of Payload's list and form, by collection. */
const SCREENS: Readonly<Record<string, { list: string; document: string }>> = {
  domains: { list: 'DomainsScreen', document: 'DomainDocument' },
  certificates: { list: 'CertificatesScreen', document: 'CertificateDocument' },
  'deploy-targets': { list: 'TargetsScreen', document: 'TargetDocument' },
  'site-webhooks': { list: 'WebhooksScreen', document: 'WebhookDocument' },
}

/** Shown as part of the screen of what they belong to. */
const PARTS: readonly string[] = ['target-pushes', 'webhook-deliveries']

const withViews = (collection: CollectionConfig): CollectionConfig => {
  if (PARTS.includes(collection.slug))
    return { ...collection, admin: { ...collection.admin, group: false } }
  const screens = SCREENS[collection.slug]
  if (!screens) return collection
  const { components } = collection.admin ?? {}
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        views: {
          ...components?.views,
          list: { ...components?.views?.list, Component: `tausestack/client#${screens.list}` },
          edit: { root: { Component: `tausestack/client#${screens.document}` } },
        },
      },
    },
  }
}
