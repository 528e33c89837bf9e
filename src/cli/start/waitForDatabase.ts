import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Settings } from '../../core/settings'
import { isReachable } from '../../database/isReachable'
import type { StandIn } from '../../server/startStandIn'

const SECOND = 1000

/** How often a database that is away is tried. Milliseconds. */
const PAUSE = 1 * SECOND

/**
 * Before a front opens its database: when that is away, the sites it has served before are served until
 * the database takes connections again. The stand-in goes on until it is closed, so that no visitor
 * finds nobody in between. Null: there was no need of one.
 */
export const waitForDatabase = async ({
  settings,
  say,
}: {
  settings: Settings
  say: (line: string) => void
}): Promise<StandIn | null> => {
  if (await isReachable(settings.databaseUrl)) return null
  say('The database cannot be reached: serving the sites that are known until it can.')
  const { LocalBlobStore } = await import('../../storage/LocalBlobStore')
  const { startStandIn } = await import('../../server/startStandIn')
  const standIn = await startStandIn({
    settings,
    blobs: new LocalBlobStore({ root: join(settings.dataDir, 'blobs') }),
    onError: (error, what) => say(`${what}: ${error instanceof Error ? error.message : error}`),
  })
  while (!(await isReachable(settings.databaseUrl))) await delay(PAUSE)
  return standIn
}
