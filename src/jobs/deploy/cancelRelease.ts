import type { Payload } from 'payload'
import { conflict } from '../../core/errors'
import { findRelease } from './findRelease'
import { failRelease, logEntry, type ReleaseDocument } from './releaseLog'

/**
 * Cancels a deployment that has not gone live: from here on its job can no longer flip. One that rests
 * already is left as it is.
 *
 * @throws TauseError `conflict` when it is live, or about to be.
 */
export const cancelRelease = async ({
  payload,
  releaseId,
  assertMay,
}: {
  payload: Payload
  releaseId: string
  /** Throws for who may not. @default the caller has checked */
  assertMay?: (release: ReleaseDocument) => Promise<void>
}): Promise<ReleaseDocument | null> => {
  const release = await findRelease(payload, releaseId)
  if (!release) return null
  await assertMay?.(release)
  if (['deploying', 'active'].includes(release.status)) throw tooLate(release)
  const cancelled = await failRelease({
    payload,
    release,
    status: 'cancelled',
    from: ['pending', 'building'],
    entries: [logEntry('Cancelled. The old release stays live.', { level: 'warning' })],
  })
  if (cancelled) return cancelled
  const now = await findRelease(payload, releaseId)
  if (now && ['deploying', 'active'].includes(now.status)) throw tooLate(now)
  return now
}

const tooLate = ({ id, status }: ReleaseDocument): Error =>
  conflict(
    status === 'active'
      ? `Deployment "${id}" is live already: it cannot be cancelled. Roll it back instead.`
      : `Deployment "${id}" is going live at this moment: it cannot be cancelled. Roll it back instead.`,
  )
