import type { Payload } from 'payload'
import { endedSteps, type ReleaseStep } from '../../core/release/steps'
import { transition } from '../../database/transition'

export type ReleaseStatus =
  | 'pending'
  | 'building'
  | 'deploying'
  | 'active'
  | 'failed'
  | 'rolled_back'
  | 'cancelled'
  | 'superseded'

export type ReleaseLogEntry = {
  /** ISO 8601. */
  at: string
  level: 'info' | 'warning' | 'error'
  message: string
  /** Path of the page. */
  page?: string
  /** Id of the block. */
  block?: string
  blockType?: string
  field?: string
}

export type ReleaseDocument = {
  id: string
  tenant: string | { id: string }
  site: string | { id: string }
  environment: 'production' | 'staging' | 'development'
  status: ReleaseStatus
  digest?: string | null
  /** Manifest-like blob of the pages that were rendered by a build that failed later: a retry keeps them. */
  built?: string | null
  log?: ReleaseLogEntry[] | null
  steps?: ReleaseStep[] | null
  basedOn?: string | null
  operation?: string | null
  activatedAt?: string | null
  /** What started it: manual, schedule, publish, promote, retry. */
  trigger?: string | null
  /** When it was last asked for to go live: created, tried again or gone back to. ISO 8601. */
  requestedAt?: string | null
  /** The release whose files it takes over, of another environment. */
  promotedFrom?: string | null
  /** The later deployment that it gave way to. */
  supersededBy?: string | null
  stats?: Record<string, number> | null
  /** Version of the brand profile that its look comes from. */
  brandVersion?: string | null
  createdAt: string
  updatedAt: string
}

export const logEntry = (
  message: string,
  place: Omit<Partial<ReleaseLogEntry>, 'at' | 'message'> = {},
): ReleaseLogEntry => ({ at: new Date().toISOString(), level: 'info', message, ...place })

/** What a transition may change beside the log. */
export type ReleaseData = Partial<
  Pick<
    ReleaseDocument,
    | 'status'
    | 'brandVersion'
    | 'digest'
    | 'basedOn'
    | 'activatedAt'
    | 'requestedAt'
    | 'stats'
    | 'steps'
    | 'supersededBy'
    | 'operation'
    | 'built'
  >
>

/** Most entries kept: the first ones say what was done, the last ones how it ended. */
const MAX_ENTRIES = 500
const FIRST_KEPT = 100

/**
 * Moves a release from one of the states `from`, and appends to its log; `null` when it is in another
 * state by now.
 */
export const moveRelease = async ({
  payload,
  release,
  from,
  data,
  log,
  requestedAt,
}: {
  payload: Payload
  release: ReleaseDocument
  from: ReleaseStatus[]
  data: ReleaseData
  log: ReleaseLogEntry[]
  /** Only while it was last asked for at this moment. @default whenever that was */
  requestedAt?: string | null
}): Promise<ReleaseDocument | null> =>
  transition<ReleaseDocument>({
    payload,
    collection: 'releases',
    where: {
      and: [
        { id: { equals: release.id } },
        { status: { in: from } },
        ...(requestedAt ? [{ requestedAt: { equals: requestedAt } }] : []),
      ],
    },
    data: { ...data, log: shorten([...(release.log ?? []), ...log]) },
  })

const shorten = (entries: ReleaseLogEntry[]): ReleaseLogEntry[] =>
  entries.length <= MAX_ENTRIES
    ? entries
    : [
        ...entries.slice(0, FIRST_KEPT),
        logEntry('… entries left out here.'),
        ...entries.slice(FIRST_KEPT + 1 - MAX_ENTRIES),
      ]

/**
 * Brings a release to rest that does not go live: the step that runs has failed, those after it are left
 * out. Does nothing to one that rests already.
 */
export const failRelease = async ({
  payload,
  release,
  entries,
  status = 'failed',
  from = ['pending', 'building', 'deploying'],
}: {
  payload: Payload
  release: ReleaseDocument
  /** The last says why. */
  entries: ReleaseLogEntry[]
  status?: 'failed' | 'cancelled'
  from?: ReleaseStatus[]
}): Promise<ReleaseDocument | null> =>
  moveRelease({
    payload,
    release,
    from,
    data: {
      status,
      steps: endedSteps(release.steps, {
        at: new Date().toISOString(),
        detail: entries.at(-1)?.message ?? status,
      }),
    },
    log: entries,
  })
