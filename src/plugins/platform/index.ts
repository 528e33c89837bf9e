import { join } from 'node:path'
import type { CollectionConfig, Plugin } from 'payload'
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
  ({ settings }: PlatformOptions): Plugin =>
  (config) => {
    const collections: CollectionConfig[] = [
      pagesCollection({ blockSlugs: blockRegistry.rootSlugs }),
      mediaCollection({ dir: join(settings.dataDir, 'media') }),
      submissions,
      sites,
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
    return {
      ...config,
      blocks: [...(config.blocks ?? []), ...blockRegistry.payloadBlocks()],
      collections: [...(config.collections ?? []), ...collections],
    }
  }
