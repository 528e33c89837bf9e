import type { CollectionSlug, Payload } from 'payload'
import { sha256 } from '../../core/release/manifestDigest'
import { idOf } from '../../core/tenancy/idOf'
import { readPointer } from '../deploy/flip'
import type { AfterFlipTask } from '../deploy/notify/afterFlip'
import type { TargetDocument } from './documents'
import { createPush } from './startPush'

/**
 * Queues a push of a release that went live to each target of its site and environment that wants it. One
 * that is told late, when another has gone live since, must not take that one's place there.
 */
export const pushAfterFlip: AfterFlipTask = {
  name: 'targets',
  notify: async ({ payload, release, siteId, tenantId, environment, key }) => {
    const { docs } = await payload.db.find<TargetDocument & Record<string, unknown>>({
      collection: 'deploy-targets' as CollectionSlug,
      where: {
        and: [
          { site: { equals: siteId } },
          { tenant: { equals: tenantId } },
          { environment: { equals: environment } },
          { enabled: { equals: true } },
        ],
      },
      limit: 0,
      pagination: false,
    })
    if (docs.length === 0) return null
    // Told late, or once more: what went live after it was pushed already, and is not to be undone.
    if ((await readPointer(payload, siteId, environment)) !== String(release.id))
      return 'Another deployment is live by now: this one is not pushed.'
    const { createdBy, createdByKey } = release as typeof release & {
      createdBy?: unknown
      createdByKey?: unknown
    }
    const keyId = idOf(createdByKey)
    const actor = keyId
      ? { collection: 'api-keys', id: keyId }
      : { collection: 'users', id: idOf(createdBy) ?? '' }
    for (const target of docs)
      await createPush({
        payload,
        target,
        release,
        actor,
        id: pushId(payload, `${key} ${target.id}`),
      })
    return `To be pushed to ${docs.map(({ name }) => `"${name}"`).join(', ')}.`
  },
}

/** The same id for the same event, in the form that the database has: an event told twice is one push. */
const pushId = ({ db }: Payload, seed: string): string => {
  const hex = sha256(`push ${seed}`)
  if (db.name === 'mongoose') return hex.slice(0, 24)
  // Version 8 of RFC 9562: of the maker's own kind.
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}
