import { join } from 'node:path'
import type { CollectionConfig, Config, Plugin } from 'payload'
import { blockRegistry } from '../../blocks/library'
import { acmeAccounts } from '../../collections/acmeAccounts'
import { acmeChallenges } from '../../collections/acmeChallenges'
import { acmeEvents } from '../../collections/acmeEvents'
import { aiBudgets } from '../../collections/aiBudgets'
import { aiGenerations } from '../../collections/aiGenerations'
import { apiKeys } from '../../collections/apiKeys'
import { brandProfiles } from '../../collections/brandProfiles'
import { certificates } from '../../collections/certificates'
import { clocks } from '../../collections/clocks'
import { deployTargets } from '../../collections/deployTargets'
import { domainClaims } from '../../collections/domainClaims'
import { domainsCollection } from '../../collections/domains'
import { idempotencyKeys } from '../../collections/idempotencyKeys'
import { jobs } from '../../collections/jobs'
import { mediaCollection } from '../../collections/media'
import { pagesCollection } from '../../collections/pages'
import { publishMarks } from '../../collections/publishMarks'
import { releases } from '../../collections/releases'
import { sectionsCollection } from '../../collections/sections'
import { siteWebhooks } from '../../collections/siteWebhooks'
import { sites } from '../../collections/sites'
import { submissions } from '../../collections/submissions'
import { targetPushes } from '../../collections/targetPushes'
import { templates } from '../../collections/templates'
import { tenants } from '../../collections/tenants'
import { users } from '../../collections/users'
import { webhookDeliveries } from '../../collections/webhookDeliveries'
import type { Settings } from '../../core/settings'
import { withAdminScreens, withDeployments, withPreview } from './admin/adminScreens'
import { withJobScreens } from './admin/jobs/withJobScreens'
import { withFileRemoval } from './targets/withFileRemoval'
import { withTargetRules } from './targets/withTargetRules'
import { withUsage } from './sections/sectionUsageEndpoint'

export type PlatformOptions = {
  settings: Pick<Settings, 'dataDir' | 'publicUrl' | 'sitesDomain'> &
    Partial<Pick<Settings, 'edge'>>
  /**
   * False: collections and blocks are still registered, so that migrations stay the same.
   * @default true
   */
  enabled?: boolean
  /**
   * Client components for the buttons of each site's card on the dashboard; they are given its `siteId`.
   * @default none
   */
  siteActions?: string[]
}

/** Tenants, sites, pages, brands and releases: the collections and the block library. */
export const platform =
  ({ settings, enabled = true, siteActions = [] }: PlatformOptions): Plugin =>
  (config) => {
    // These two alone: part of it reaches browsers, and the settings hold the secret.
    const address = { publicUrl: settings.publicUrl, sitesDomain: settings.sitesDomain }
    const collections: CollectionConfig[] = [
      withPreview(pagesCollection({ blockSlugs: blockRegistry.rootSlugs }), address),
      withUsage(sectionsCollection({ blockSlugs: blockRegistry.contentSlugs })),
      mediaCollection({ dir: join(settings.dataDir, 'media') }),
      submissions,
      withDeployments(sites, address),
      releases,
      publishMarks,
      domainsCollection({
        ...address,
        edgeHost: settings.edge?.host,
        allowPrivate: settings.edge?.allowPrivate,
        quarantine: settings.edge?.quarantine,
      }),
      domainClaims,
      certificates,
      acmeAccounts,
      acmeChallenges,
      acmeEvents,
      withTargetRules(deployTargets),
      targetPushes,
      siteWebhooks,
      webhookDeliveries,
      templates,
      brandProfiles,
      withFileRemoval(tenants),
      users,
      apiKeys,
      withJobScreens(jobs),
      clocks,
      aiGenerations,
      aiBudgets,
      idempotencyKeys,
    ]
    const wired: Config = {
      ...config,
      blocks: [...(config.blocks ?? []), ...blockRegistry.payloadBlocks()],
      collections: [...(config.collections ?? []), ...collections],
    }
    return enabled ? withAdminScreens(wired, { address, siteActions }) : wired
  }
