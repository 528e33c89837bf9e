import type { Payload } from 'payload'
import type { Environment } from '../../core/release/types'
import { signals } from '../signals'
import { transition } from '../../database/transition'

/** The site's column that holds an environment's pointer: a column of its own, so that writes to it are conditional. */
const POINTERS = {
  production: 'liveProduction',
  staging: 'liveStaging',
  development: 'liveDevelopment',
} as const satisfies Record<Environment, string>

type SitePointers = Partial<Record<(typeof POINTERS)[Environment], string | null>>

/** Id of the release that an environment of a site points at, or `null`. */
export const pointerOf = (site: unknown, environment: Environment): string | null =>
  (site as SitePointers | null)?.[POINTERS[environment]] ?? null

/**
 * Points a site's environment at another release, provided it still points at `expected` (null: at
 * none). One conditional write: a visitor gets the whole old or the whole new site, and of two
 * concurrent flips one fails. Returns whether it took place.
 */
export const flip = async ({
  payload,
  siteId,
  environment,
  expected,
  releaseId,
}: {
  payload: Payload
  siteId: string
  environment: Environment
  expected: string | null
  releaseId: string
}): Promise<boolean> => {
  const pointer = POINTERS[environment]
  const site = await transition({
    payload,
    collection: 'sites',
    where: {
      and: [
        { id: { equals: siteId } },
        expected === null ? { [pointer]: { exists: false } } : { [pointer]: { equals: expected } },
      ],
    },
    data: { [pointer]: releaseId },
  })
  if (site) signals.emit('site', siteId)
  return site !== null
}

/** Reads {@link pointerOf} of a site from the database. */
export const readPointer = async (
  payload: Payload,
  siteId: string,
  environment: Environment,
): Promise<string | null> =>
  pointerOf(
    await payload.db.findOne({ collection: 'sites', where: { id: { equals: siteId } } }),
    environment,
  )
