import { conflict } from '../../core/errors'
import type { DeployTarget } from '../contract'
import { inParallel } from '../parts/inParallel'
import { s3Layout } from './s3Layout'
import { s3Bucket } from './s3Bucket'
import { s3State } from './s3State'

/**
 * Takes away the bytes and the live assets that only this release has. Its manifest goes last, so that a
 * crash leaves enough to go on from.
 */
export const removeS3: DeployTarget['remove'] = async (context, { remoteId }) => {
  const layout = s3Layout(context)
  const { pointer } = await s3State(context).readPointer()
  if (pointer.live === remoteId || pointer.begun.includes(remoteId))
    throw conflict(`The release ${remoteId} is live in the bucket. Activate another one first.`)
  const removed = await s3State(context).readRelease(remoteId)
  const ids = [...(await s3Bucket(context).list(layout.releases)).keys()].map((key) =>
    key.slice(layout.releases.length, -'.json'.length),
  )
  const digests = new Set<string>()
  const files = new Set<string>()
  await inParallel(
    ids.filter((id) => id !== remoteId),
    async (id) => {
      for (const { digest, file } of (await s3State(context).readRelease(id))?.entries ?? []) {
        digests.add(digest)
        files.add(file)
      }
    },
  )
  const blobs = [...(await s3Bucket(context).list(layout.blobs)).keys()].filter(
    (key) => !digests.has(key.slice(layout.blobs.length)),
  )
  // Other files of it went when another release became live; these were kept for pages still open.
  const assets = (removed?.entries ?? [])
    .filter(
      ({ file, headers }) => !files.has(file) && headers['cache-control']?.includes('immutable'),
    )
    .map(({ file }) => layout.live(file))
  await inParallel([...blobs, ...assets], (key) => s3Bucket(context).remove(key))
  await s3Bucket(context).remove(layout.release(remoteId))
}
