import type { CollectionConfig, Config } from 'payload'
import { withWords } from '../parts/withWords'
import { en } from './text/en'
import { es } from './text/es'

/** Adds the agents' screens to the panel: teams, runs, approvals, and the ways to them. */
export const withScreens = (config: Config): Config => {
  const { components } = config.admin ?? {}
  return {
    ...config,
    collections: config.collections?.map(withViews),
    i18n: withWords(config.i18n, 'agents', { en, es }),
    admin: {
      ...config.admin,
      components: {
        ...components,
        beforeDashboard: [...(components?.beforeDashboard ?? []), 'tausestack/client#CampaignCard'],
        beforeNavLinks: [
          ...(components?.beforeNavLinks ?? []),
          'tausestack/client#StartNavLink',
          'tausestack/client#ApprovalsNavLink',
        ],
        views: {
          ...components?.views,
          agentTeam: {
            Component: 'tausestack/rsc#TeamView',
            path: '/agent-teams/:team',
            exact: true,
            meta: { title: en.team },
          },
          agentTeamStart: {
            Component: 'tausestack/rsc#StartView',
            path: '/agent-teams/:team/start',
            exact: true,
            meta: { title: en.start },
          },
        },
      },
    },
  }
}

/** What stands in the place of Payload's list and form, by collection. */
const SCREENS: Readonly<Record<string, { list: string; document: string }>> = {
  'agent-teams': { list: 'TeamsScreen', document: 'TeamDocument' },
  'agent-runs': { list: 'RunsScreen', document: 'RunDocument' },
  approvals: { list: 'ApprovalsScreen', document: 'ApprovalDocument' },
}

const withViews = (collection: CollectionConfig): CollectionConfig => {
  const { components } = collection.admin ?? {}
  if (collection.slug === 'agents')
    return withComponents(collection, {
      ...components,
      beforeListTable: [...(components?.beforeListTable ?? []), 'tausestack/client#BuiltInAgents'],
    })
  const screens = SCREENS[collection.slug]
  if (!screens) return collection
  return withComponents(collection, {
    ...components,
    views: {
      ...components?.views,
      list: { ...components?.views?.list, Component: `tausestack/client#${screens.list}` },
      edit: { root: { Component: `tausestack/client#${screens.document}` } },
    },
  })
}

const withComponents = (
  collection: CollectionConfig,
  components: NonNullable<CollectionConfig['admin']>['components'],
): CollectionConfig => ({
  ...collection,
  admin: {
    ...collection.admin,
    // The inbox has a link of its own, with its count.
    ...(collection.slug === 'approvals' ? { group: false } : {}),
    components,
  },
})
