import { createServer, type ServerResponse } from 'node:http'
import type { Settings } from '../core/settings'
import { TauseError } from '../core/errors'
import type { BlobStore } from '../storage/BlobStore'
import { closeServer } from './closeServer'
import { listen } from './listen'
import { hostOf, targetOf } from './sites/hostNames'
import { keepKnownHosts } from './sites/knownHosts'
import { manifestReader } from './sites/manifestReader'
import { createReleaseCache } from './sites/releaseCache'
import { createSiteDirectory } from './sites/siteDirectory'
import { createSiteHandler } from './sites/siteHandler'

const MEBIBYTE = 1024 * 1024

/** Memory for what is known of releases, over all sites. */
const RELEASE_BYTES = 64 * MEBIBYTE

/** Seconds after which to ask again for what needs the database. */
const RETRY_AFTER = 10

export type StandIn = { close: () => Promise<void> }

/**
 * Serves the sites that a front of this data folder has served before, from the blobs alone, until the
 * database is there and a real front can take its place. Whatever needs the database answers 503:
 * forms, previews, feeds, and hosts that are not known.
 */
export const startStandIn = async ({
  settings,
  blobs,
  onError,
}: {
  settings: Settings
  blobs: BlobStore
  onError: (error: unknown, what: string) => void
}): Promise<StandIn> => {
  const { dataDir, sitesDomain, host: address, port } = settings
  const platformHost = new URL(settings.publicUrl).hostname
  const readManifest = manifestReader(blobs)
  const lacking = (): Promise<never> => Promise.reject(lacksDatabase())
  const report = (error: unknown, what: string): void => {
    if ((error as Partial<TauseError>).code !== LACKS_DATABASE) onError(error, what)
  }

  const lastKnown = keepKnownHosts({
    dataDir,
    states: () => directory.states(),
    onError: (error) => report(error, 'what is known of hosts could not be written down'),
  })
  const directory = createSiteDirectory({
    readState: lacking,
    releases: createReleaseCache({ readManifest, maxBytes: RELEASE_BYTES }),
    lastKnown,
    onError: report,
  })
  const handle = createSiteHandler({
    directory,
    blobs,
    // Who may see a protected site is known to the database alone.
    protect: ({ site }) => (site.protection ? lacking() : null),
    history: { find: lacking },
    onForm: lacking,
    onPreview: lacking,
    onFeed: lacking,
    onError: report,
  })

  const server = createServer((request, response) => {
    const host = hostOf(request)
    if (targetOf({ host, platformHost, sitesDomain }).kind === 'platform')
      answerAsPlatform(request.url, response)
    else handle(request, response, host)
  })
  await listen({ server, host: address, port })

  return {
    close: async () => {
      await closeServer(server)
      await lastKnown.stop()
    },
  }
}

const LACKS_DATABASE = 'database_away'

const lacksDatabase = (): TauseError =>
  new TauseError({
    code: LACKS_DATABASE,
    status: 503,
    message:
      'The database cannot be reached. Sites that were served before go on; check DATABASE_URL.',
    retryAfter: RETRY_AFTER,
  })

/** The process lives, and is not ready. */
const answerAsPlatform = (url: string | undefined, response: ServerResponse): void => {
  const isAlive = url === '/healthz'
  const body = JSON.stringify({
    status: isAlive ? 'pass' : 'fail',
    ...(!isAlive && { output: 'The database cannot be reached.' }),
  })
  response.writeHead(isAlive ? 200 : 503, {
    'content-type': 'application/health+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(!isAlive && { 'retry-after': String(RETRY_AFTER) }),
  })
  response.end(body)
}
