import type { Plugin } from 'payload'
import { channels } from '../../collections/channels'
import { deliveries } from '../../collections/deliveries'
import { posts } from '../../collections/posts'
import { subscribers } from '../../collections/subscribers'
import { suppressions } from '../../collections/suppressions'
import { unsubscribeEndpoints } from './endpoints/unsubscribeEndpoints'
import { withPostParts, withScreens } from './withScreens'

export type PublishingOptions = {
  /**
   * False: collections are still registered, so that migrations stay the same.
   * @default true
   */
  enabled?: boolean
}

/** Posts, the channels they go out on, the ledger, and the screens for them. */
export const publishing =
  ({ enabled = true }: PublishingOptions = {}): Plugin =>
  (config) => {
    const wired = {
      ...config,
      collections: [
        ...(config.collections ?? []),
        enabled ? withPostParts(posts) : posts,
        channels,
        deliveries,
        subscribers,
        suppressions,
      ],
    }
    if (!enabled) return wired
    return withScreens({
      ...wired,
      endpoints: [...(config.endpoints ?? []), ...unsubscribeEndpoints()],
    })
  }
