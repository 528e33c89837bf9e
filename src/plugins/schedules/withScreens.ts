import type { CollectionConfig, Config } from 'payload'
import { withWords } from '../parts/withWords'
import { en } from './text/en'
import { es } from './text/es'

/** Adds the schedules' screens to the panel: list, calendar, history, and their words. */
export const withScreens = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((collection) =>
    collection.slug === 'schedules' ? withViews(collection) : collection,
  ),
  i18n: withWords(config.i18n, 'schedules', { en, es }),
})

const withViews = (collection: CollectionConfig): CollectionConfig => {
  const { components } = collection.admin ?? {}
  return {
    ...collection,
    fields: [
      ...collection.fields,
      {
        name: 'history',
        type: 'ui',
        admin: { components: { Field: 'tausestack/client#ScheduleHistory' } },
      },
    ],
    admin: {
      ...collection.admin,
      components: {
        ...components,
        edit: {
          ...components?.edit,
          beforeDocumentControls: [
            ...(components?.edit?.beforeDocumentControls ?? []),
            'tausestack/client#RunNowButton',
          ],
        },
        views: {
          ...components?.views,
          list: { ...components?.views?.list, Component: 'tausestack/client#SchedulesScreen' },
        },
      },
    },
  }
}
