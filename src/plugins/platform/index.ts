import { join } from 'node:path'
import type { CollectionConfig, Config, Plugin } from 'payload'
import { blockRegistry } from '../../blocks/library'
import { apiKeys } from '../../collections/apiKeys'
import { brandProfiles } from '../../collections/brandProfiles'
import { domains } from '../../collections/domains'
import { idempotencyKeys } from '../../collections/idempotencyKeys'
import { jobs } from '../../collections/jobs'
import { mediaCollection } from '../../collections/media'
import { pagesCollection } from '../../collections/pages'
import { releases } from '../../collections/releases'
import { sites } from '../../collections/sites'
import { submissions } from '../../collections/submissions'
import { templates } from '../../collections/templates'
import { tenants } from '../../collections/tenants'
import { users } from '../../collections/users'
import type { Settings } from '../../core/settings'
import { withAdminScreens, withDeployments, withPreview } from './admin/adminScreens'

export type PlatformOptions = {
  settings: Pick<Settings, 'dataDir' | 'publicUrl' | 'sitesDomain'>
  /**
   * False: collections and blocks are still registered, so that migrations stay the same.
   * @default true
   */
  enabled?: boolean
}

/** Tenants, sites, pages, brands and releases: the collections and the block library. */
export const platform =
  ({ settings, enabled = true }: PlatformOptions): Plugin =>
  (config) => {
    // These two alone: part of it reaches browsers, and the settings hold the secret.
    const address = { publicUrl: settings.publicUrl, sitesDomain: settings.sitesDomain }
    const collections: CollectionConfig[] = [
      withPreview(pagesCollection({ blockSlugs: blockRegistry.rootSlugs }), address),
      mediaCollection({ dir: join(settings.dataDir, 'media') }),
      submissions,
      withDeployments(sites),
      releases,
      domains,
      templates,
      brandProfiles,
      tenants,
      users,
      apiKeys,
      jobs,
      idempotencyKeys,
    ]
    const wired: Config = {
      ...config,
      blocks: [...(config.blocks ?? []), ...blockRegistry.payloadBlocks()],
      collections: [...(config.collections ?? []), ...collections],
    }
    return enabled ? withAdminScreens(wired, address) : wired
  }
