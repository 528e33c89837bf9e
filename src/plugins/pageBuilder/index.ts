import type { CollectionConfig, Plugin } from 'payload'
import { blockRegistry } from '../../blocks/library'
import { idempotencyKeys } from '../../collections/idempotencyKeys'
import { refuseStale } from '../../collections/hooks/refuseStale'
import { releaseClaims } from '../../collections/hooks/claimState'
import { noteWriteMode } from '../../collections/hooks/writeMode'
import type { BlockRegistry } from '../../core/blocks/registry'
import { guardChecks } from './hooks/guardChecks'
import { guardDelete } from './hooks/guardDelete'
import { guardLocks } from './hooks/guardLocks'
import type { CheckOptions } from './server/checkDocument'
import { checksEndpoint } from './server/checksEndpoint'
import { lockEndpoints } from './presence/lockEndpoints'
import { scheduleEndpoints } from './schedule/scheduleEndpoints'
import { fontsEndpoint } from './server/fontsEndpoint'
import { standInForUnknownBlocks } from './server/standInForUnknownBlocks'
import { withAuthors } from './server/withAuthors'
import { withSchedule } from './server/withSchedule'
import { withSectionUsage } from './shared/withSectionUsage'
import { withWords } from '../parts/withWords'
import { en } from './text/en'
import { es } from './text/es'
import type { Translate } from './text/keys'
import type { BuilderCollection, PageBuilderOptions } from './types'

/**
 * A visual builder for collections with a blocks field: a tab on the edit screen that works on the same
 * blocks as the form, REST and GraphQL.
 */
export const pageBuilder =
  ({
    blocks = blockRegistry,
    collections,
    enabled = true,
    client = 'tausestack/client#BuilderLoader',
    actions = [],
    schedule,
    ...options
  }: PageBuilderOptions): Plugin =>
  (incoming) => {
    const users = incoming.admin?.user ?? 'users'
    const config = {
      ...incoming,
      collections: incoming.collections?.map((collection) => {
        if (!collections[collection.slug]) return collection
        const signed = withAuthors(collection, users)
        return schedule && hasDrafts(signed) ? withSchedule(signed, { isShown: enabled }) : signed
      }),
    }
    if (!enabled) return config
    const checks = Object.fromEntries(
      Object.entries(collections).map(
        ([slug, { field = 'layout', isPart = false }]): [string, CheckOptions] => {
          const { loadCheckedSite, publishRule } = options
          return [slug, { blocks, field, isPart, loadCheckedSite, publishRule }]
        },
      ),
    )
    return {
      ...config,
      i18n: withWords(config.i18n, 'builder', { en, es }),
      endpoints: [
        ...(config.endpoints ?? []),
        fontsEndpoint,
        checksEndpoint(checks),
        ...lockEndpoints({ collections }),
        ...(schedule
          ? scheduleEndpoints({ collections, mayPublish: options.mayPublish, schedule })
          : []),
      ],
      admin: {
        ...config.admin,
        dependencies: {
          ...config.admin?.dependencies,
          pageBuilder: { path: client, type: 'component' },
          ...Object.fromEntries(
            actions.map((path) => [`pageBuilder ${path}`, { path, type: 'component' }]),
          ),
        },
      },
      onInit: async (payload) => {
        standInForUnknownBlocks(payload)
        await config.onInit?.(payload)
      },
      hooks: {
        ...config.hooks,
        afterError: [...(config.hooks?.afterError ?? []), releaseClaims],
      },
      collections: withClaims(config.collections ?? []).map((collection) => {
        const own = collections[collection.slug]
        return own
          ? withBuilder({
              collection: withSectionUsage(collection),
              own,
              options: { ...options, actions, schedule, blocks, client },
            })
          : collection
      }),
    }
  }

/** Saves are claimed in a collection that other plugins may have brought along. */
const withClaims = (collections: CollectionConfig[]): CollectionConfig[] =>
  collections.some(({ slug }) => slug === idempotencyKeys.slug)
    ? collections
    : [...collections, idempotencyKeys]

const hasDrafts = ({ versions }: CollectionConfig): boolean =>
  typeof versions === 'object' && Boolean(versions.drafts)

const withBuilder = ({
  collection,
  own: { field = 'layout', isPart = false },
  options: {
    actions,
    ai,
    blocks,
    client,
    loadCheckedSite,
    loadSurroundings,
    mayLock,
    mayPublish,
    publishRule,
    schedule,
  },
}: {
  collection: CollectionConfig
  own: BuilderCollection
  options: Omit<PageBuilderOptions, 'blocks' | 'collections' | 'enabled'> & {
    blocks: BlockRegistry
  }
}): CollectionConfig => {
  const { components } = collection.admin ?? {}
  const locks = { blocks, field, mayLock }
  return {
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [...new Set([noteWriteMode, ...(collection.hooks?.beforeOperation ?? [])])],
      beforeChange: [
        refuseStale,
        guardLocks(locks),
        ...(collection.hooks?.beforeChange ?? []),
        guardChecks({ blocks, field, isPart, loadCheckedSite, publishRule }),
      ],
      beforeDelete: [guardDelete(locks), ...(collection.hooks?.beforeDelete ?? [])],
    },
    admin: {
      ...collection.admin,
      components: {
        ...components,
        views: {
          ...components?.views,
          edit: {
            ...components?.views?.edit,
            builder: {
              Component: {
                path: 'tausestack/rsc#BuilderView',
                serverProps: {
                  options: {
                    ai,
                    blocks,
                    field,
                    loadSurroundings,
                    mayLock,
                    mayPublish,
                    hasSchedule: Boolean(schedule) && hasDrafts(collection),
                  },
                  client,
                  actions,
                },
              },
              path: '/builder',
              tab: {
                label: ({ t }) => (t as Translate)('builder:builder'),
                href: '/builder',
                order: 10,
              },
            },
          },
        },
      },
    },
  } as CollectionConfig
}
