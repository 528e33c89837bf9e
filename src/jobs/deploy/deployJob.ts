import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isTauseError, notFound, TauseError } from '../../core/errors'
import type { ReleaseManifest } from '../../core/release/types'
import { idOf } from '../../core/tenancy/idOf'
import {
  buildRelease,
  type BuildReleaseInput,
  type BuiltRelease,
  type ReleaseProgress,
} from '../../render/buildRelease'
import { InvalidReleaseError } from '../../render/InvalidReleaseError'
import type { RenderIssue } from '../../render/types'
import type { BlobStore } from '../../storage/BlobStore'
import type { JobContext, JobKind } from '../types'
import { flip, readPointer } from './flip'
import { brandVersionOf } from './brandVersionOf'
import { loadSiteInput } from './loadSiteInput'
import {
  failRelease,
  logEntry,
  moveRelease,
  type ReleaseDocument,
  type ReleaseLogEntry,
} from './releaseLog'
import type { SiteAddress } from './siteUrl'
import { assertMayDeploy, DEPLOY } from './startDeploy'

type DeployInput = { releaseId: string }

/** Progress is written to the database at most this often. Milliseconds. */
const PROGRESS_INTERVAL = 300

/** Builds of one deployment while others go live in between, before it gives up. */
const MAX_BUILDS = 3

/** Share of the progress bar that rendering takes; writing and flipping take the rest. Per cent. */
const RENDER_SHARE = 80

/**
 * Builds a release and makes it live: render what changed → write blobs → verify → write the manifest
 * → flip. Every step may run again after a crash; visitors see the old release until the flip.
 */
export const deployJob = ({
  blobs,
  mediaDir,
  address,
}: {
  blobs: BlobStore
  /** Folder of the uploads. */
  mediaDir: string
  address: SiteAddress
}): JobKind => ({
  kind: DEPLOY,
  limits: { perWorker: 2 },
  run: async (context) => {
    const { payload, input, req } = context as JobContext<DeployInput>
    const release = await readRelease(payload, input.releaseId)
    if (release.status === 'active') return { releaseId: release.id }
    await assertMayDeploy({ req, tenantId: idOf(release.tenant) ?? '' })
    return deploy({ ...(context as JobContext<DeployInput>), release, blobs, mediaDir, address })
  },
  onFailed: async ({ payload, job, error }) => {
    const release = (await payload.db.findOne({
      collection: 'releases',
      where: { id: { equals: (job.payload as DeployInput).releaseId } },
    })) as unknown as ReleaseDocument | null
    // Its site was deleted meanwhile.
    if (!release) return
    const live = await readPointer(payload, idOf(release.site) ?? '', release.environment)
    // What failed came after the flip: visitors see this release.
    if (live === release.id) return void (await activate({ payload, release }))
    await failRelease({
      payload,
      release,
      entries: [logEntry(`The deployment failed: ${error.message}`, { level: 'error' })],
    })
  },
})

const readRelease = async (
  payload: JobContext<unknown>['payload'],
  id: string,
): Promise<ReleaseDocument> => {
  const release = await payload.db.findOne({
    collection: 'releases',
    where: { id: { equals: id } },
  })
  if (!release) throw notFound('deployment', id)
  return release as unknown as ReleaseDocument
}

/** Notes that the pointer was moved to a release. */
const activate = ({
  payload,
  release,
  url,
}: {
  payload: JobContext<unknown>['payload']
  release: ReleaseDocument
  url?: string
}): Promise<ReleaseDocument | null> =>
  moveRelease({
    payload,
    release,
    from: ['building', 'deploying'],
    data: { status: 'active', activatedAt: new Date().toISOString() },
    log: [logEntry(url ? `Live at ${url}.` : 'Live.')],
  })

type DeployOptions = JobContext<DeployInput> & {
  release: ReleaseDocument
  blobs: BlobStore
  mediaDir: string
  address: SiteAddress
}

const deploy = async (options: DeployOptions, build = 1): Promise<unknown> => {
  const { payload, signal, progress, release, blobs, mediaDir, address } = options
  const siteId = idOf(release.site) ?? ''
  const { environment } = release
  const expected = await readPointer(payload, siteId, environment)
  if (expected === release.id) {
    // The process ended between the flip and this note of it.
    const { site } = await loadSiteInput({ payload, siteId, environment, address })
    await activate({ payload, release, url: site.url })
    return { releaseId: release.id, url: site.url, digest: release.digest }
  }
  let current = await mustMove(
    moveRelease({
      payload,
      release,
      from: ['pending', 'building', 'deploying'],
      data: { status: 'building', basedOn: expected },
      log: [logEntry('Building: collecting pages, brand and media.')],
    }),
    release.id,
  )
  await progress({ percent: 5, step: 'collecting' })
  const input = await loadSiteInput({ payload, siteId, environment, address })
  const brandVersion = await brandVersionOf(payload, siteId)

  const built = await buildOrRepair({
    input,
    previous: await readManifest(payload, blobs, expected),
    blobs,
    loadMedia: (key) => readFile(join(mediaDir, basename(key))),
    onProgress: throttled(({ done, total, page }) =>
      progress({
        percent: 5 + Math.round((RENDER_SHARE * done) / total),
        step: page ? `rendering ${page}` : 'writing files',
      }),
    ),
    signal,
  }).catch(async (error: unknown) => {
    if (isTauseError(error))
      current =
        (await moveRelease({
          payload,
          release: current,
          from: ['building'],
          data: {},
          log: issueEntries(error instanceof InvalidReleaseError ? error.renderIssues : []),
        })) ?? current
    throw error
  })

  await progress({ percent: 90, step: 'writing the manifest' })
  const bytes = Buffer.from(JSON.stringify(built.manifest))
  const { digest } = await blobs.put(bytes, { type: 'application/json' })
  await blobs.flush()
  current = await mustMove(
    moveRelease({
      payload,
      release: current,
      from: ['building'],
      data: { status: 'deploying', digest, stats: built.stats, brandVersion },
      log: [
        ...issueEntries(built.issues),
        logEntry(
          `Rendered ${built.stats.pagesRendered} pages, reused ${built.stats.pagesReused}; every file verified.`,
        ),
      ],
    }),
    release.id,
  )
  await progress({ percent: 95, step: 'switching over' })
  signal.throwIfAborted()
  if (!(await flip({ payload, siteId, environment, expected, releaseId: release.id }))) {
    if (build === MAX_BUILDS)
      throw new TauseError({
        code: 'superseded',
        status: 409,
        message: 'Other deployments of this site kept going live meanwhile. Deploy again.',
      })
    const again = logEntry('Another deployment went live meanwhile: building again on top of it.')
    current = await mustMove(
      moveRelease({ payload, release: current, from: ['deploying'], data: {}, log: [again] }),
      release.id,
    )
    return deploy({ ...options, release: current }, build + 1)
  }
  await activate({ payload, release: current, url: input.site.url })
  return { releaseId: release.id, url: input.site.url, digest }
}

/** Builds upon the last release; when the store has spoilt its bytes, everything anew, which repairs them. */
const buildOrRepair = async (options: BuildReleaseInput): Promise<BuiltRelease> => {
  try {
    return await buildRelease(options)
  } catch (error) {
    const spoilt = isTauseError(error) && ['blob_corrupt', 'blob_missing'].includes(error.code)
    if (!spoilt || !options.previous) throw error
    return buildRelease({ ...options, previous: null })
  }
}

/** Passes on at most one call in an interval; a failed write is the heartbeat's to notice. */
const throttled = (
  write: (progress: ReleaseProgress) => Promise<void>,
): ((progress: ReleaseProgress) => void) => {
  let last = 0
  return (progress) => {
    if (Date.now() - last < PROGRESS_INTERVAL) return
    last = Date.now()
    write(progress).catch(() => undefined)
  }
}

const mustMove = async (
  move: Promise<ReleaseDocument | null>,
  id: string,
): Promise<ReleaseDocument> => {
  const moved = await move
  if (!moved)
    throw new TauseError({
      code: 'conflict',
      status: 409,
      message: `Deployment "${id}" was ended by somebody else.`,
    })
  return moved
}

/** The manifest of the release that is live now; `null` when there is none or it cannot be read. */
const readManifest = async (
  payload: JobContext<unknown>['payload'],
  blobs: BlobStore,
  releaseId: string | null,
): Promise<ReleaseManifest | null> => {
  if (!releaseId) return null
  try {
    const { digest } = await readRelease(payload, releaseId)
    return digest ? JSON.parse((await blobs.get(digest)).toString('utf8')) : null
  } catch (error) {
    payload.logger.warn({ err: error, msg: `Release ${releaseId} cannot be built upon.` })
    return null
  }
}

const issueEntries = (issues: readonly RenderIssue[]): ReleaseLogEntry[] =>
  issues.map(({ level, message, page, block, blockType, field }) =>
    logEntry(message, { level, page, block, blockType, field }),
  )
