import type { Payload } from 'payload'
import { transition } from '../../database/transition'

export type ReleaseStatus =
  'pending' | 'building' | 'deploying' | 'active' | 'failed' | 'rolled_back'

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
  log?: ReleaseLogEntry[] | null
  basedOn?: string | null
  operation?: string | null
  activatedAt?: string | null
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
}: {
  payload: Payload
  release: ReleaseDocument
  from: ReleaseStatus[]
  data: Partial<
    Pick<
      ReleaseDocument,
      'status' | 'brandVersion' | 'digest' | 'basedOn' | 'activatedAt' | 'stats'
    >
  >
  log: ReleaseLogEntry[]
}): Promise<ReleaseDocument | null> =>
  transition<ReleaseDocument>({
    payload,
    collection: 'releases',
    where: { and: [{ id: { equals: release.id } }, { status: { in: from } }] },
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

/** Brings a release whose job failed to rest: `failed`, with the reason in its log. */
export const failRelease = async ({
  payload,
  release,
  entries,
}: {
  payload: Payload
  release: ReleaseDocument
  entries: ReleaseLogEntry[]
}): Promise<void> => {
  await moveRelease({
    payload,
    release,
    from: ['pending', 'building', 'deploying'],
    data: { status: 'failed' },
    log: entries,
  })
}
