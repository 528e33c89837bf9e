import type { Payload } from 'payload'
import { notFound } from '../../core/errors'
import type { ReleaseDocument } from './releaseLog'

/** A release by its id, past access control; `null` when its site was deleted. */
export const findRelease = async (payload: Payload, id: string): Promise<ReleaseDocument | null> =>
  (await payload.db.findOne({
    collection: 'releases',
    where: { id: { equals: id } },
  })) as unknown as ReleaseDocument | null

/** As {@link findRelease}. @throws TauseError `not_found`. */
export const getRelease = async (payload: Payload, id: string): Promise<ReleaseDocument> => {
  const release = await findRelease(payload, id)
  if (!release) throw notFound('deployment', id)
  return release
}
