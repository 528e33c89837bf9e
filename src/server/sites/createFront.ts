import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { isTauseError } from '../../core/errors'
import type { Settings } from '../../core/settings'
import { signals } from '../../jobs/signals'
import type { BlobStore } from '../../storage/BlobStore'
import type { ContentReader } from '../../storage/contentReader'
import { createAssetHistory } from './assetHistory'
import { createFeedHandler } from './feedHandler'
import { createFormHandler } from './formHandler'
import { guardReads } from './guardReads'
import { targetOf } from './hostNames'
import { readHostState } from './hostState'
import { keepKnownHosts } from './knownHosts'
import { manifestReader } from './manifestReader'
import type { PlainAnswer } from '../http/plainConnections'
import type { PlainGet } from '../http/plainGet'
import { createPlainAnswers } from './plainAnswers'
import { createPreviewHandler } from './previewHandler'
import { createProtection } from './protection/protect'
import { readEarlier } from './readEarlier'
import { createReleaseCache } from './releaseCache'
import { createBodyCache } from './sendBody'
import { createSiteDirectory, type SiteDirectory } from './siteDirectory'
import { createSiteHandler } from './siteHandler'
import { watchSites } from './watchSites'

const MEBIBYTE = 1024 * 1024

/** Memory for what is known of releases, over all sites: that of ten thousand small ones. */
const RELEASE_BYTES = 160 * MEBIBYTE

export type Front = {
  /** Answers a request for a host that is not the platform's. */
  handle: (request: IncomingMessage, response: ServerResponse, host: string) => void
  /** From memory, at once; `null`: {@link Front.handle} is to answer. */
  answerPlain: (request: PlainGet) => PlainAnswer | null
  directory: SiteDirectory
  stop: () => Promise<void>
}

/** The sites by Host: what is in memory of them, what keeps it right, and the answers. */
export const createFront = ({
  payload,
  settings,
  blobs,
  reader,
}: {
  payload: Payload
  settings: Settings
  blobs: BlobStore
  reader: ContentReader
}): Front => {
  const { dataDir, sitesDomain, trustedProxies } = settings
  const platformHost = new URL(settings.publicUrl).hostname
  const leadsTo = (host: string) => targetOf({ host, platformHost, sitesDomain })
  const onError = (error: unknown, what: string): void => {
    // Told of once, by the watch, and not for each visitor.
    if (isTauseError(error) && error.code === 'unavailable') return
    payload.logger.error({ err: error, msg: `Sites: ${what}` })
  }
  const readManifest = manifestReader(blobs)
  const guard = guardReads()
  const earlier = readEarlier(payload, settings.assetReleases)

  const lastKnown = keepKnownHosts({
    dataDir,
    states: () => directory.states(),
    onError: (error) => onError(error, 'what is known of hosts could not be written down'),
  })
  const directory: SiteDirectory = createSiteDirectory({
    readState: async (host) => {
      const target = leadsTo(host)
      return target.kind === 'platform'
        ? { kind: 'unknown' }
        : guard(() => readHostState({ payload, target, address: settings }))
    },
    releases: createReleaseCache({ readManifest, maxBytes: RELEASE_BYTES }),
    lastKnown,
    onError: (error, host) => onError(error, `host ${host}`),
  })
  const watch = watchSites({
    payload,
    directory,
    since: lastKnown.writtenAt ?? undefined,
    isDomain: (host) => leadsTo(host).kind === 'domain',
    onError: (error) =>
      payload.logger.error({
        err: error,
        msg: 'Sites: the database does not answer. Those in memory go on as they are.',
      }),
  })
  const onSite = (siteId: string): void =>
    void directory.invalidate(siteId).catch((error: unknown) => onError(error, `site ${siteId}`))
  signals.on('site', onSite)
  signals.on('siteElsewhere', onSite)

  const bodies = createBodyCache()
  const handle = createSiteHandler({
    directory,
    blobs,
    bodies,
    history: createAssetHistory({
      readEarlier: (place) => guard(() => earlier(place)),
      readManifest,
      onError: (error, siteId) => onError(error, `an earlier release of site ${siteId}`),
    }),
    protect: createProtection({ payload, reader, trustedProxies }),
    onForm: createFormHandler({ payload, blobs, trustedProxies }),
    onPreview: createPreviewHandler({ payload, settings }),
    onFeed: createFeedHandler({ payload, mediaDir: join(dataDir, 'media'), trustedProxies }),
    onError: (error, host) => onError(error, `a request for ${host} failed`),
  })

  return {
    handle,
    answerPlain: createPlainAnswers({ directory, bodies }),
    directory,
    stop: async () => {
      signals.off('site', onSite)
      signals.off('siteElsewhere', onSite)
      await watch.stop()
      await lastKnown.stop()
    },
  }
}
