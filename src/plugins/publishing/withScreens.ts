import type { CollectionConfig, Config, UIField } from 'payload'
import { withWords } from '../parts/withWords'
import { en } from './text/en'
import { es } from './text/es'

/** A part of the form that keeps nothing. */
const part = (name: string, component: string, isSide = false): UIField => ({
  name,
  type: 'ui',
  admin: {
    ...(isSide ? { position: 'sidebar' } : {}),
    disableListColumn: true,
    components: { Field: `tausestack/client#${component}` },
  },
})

/** The post's form with its state, preview and ledger. */
export const withPostParts = (posts: CollectionConfig): CollectionConfig => ({
  ...posts,
  fields: [
    part('statePanel', 'PostPanel', true),
    ...posts.fields,
    part('previewPart', 'PostPreview'),
    part('ledgerPart', 'PostDeliveries'),
  ],
})

/** Adds the calendar and the words of publishing to the panel. */
export const withScreens = (config: Config): Config => {
  const { components } = config.admin ?? {}
  return {
    ...config,
    i18n: withWords(config.i18n, 'publishing', { en, es }),
    admin: {
      ...config.admin,
      components: {
        ...components,
        beforeNavLinks: [
          ...(components?.beforeNavLinks ?? []),
          'tausestack/client#CalendarNavLink',
        ],
        views: {
          ...components?.views,
          calendar: {
            Component: 'tausestack/rsc#CalendarView',
            path: '/calendar',
            exact: true,
            meta: { title: en.calendar },
          },
        },
      },
    },
  }
}
