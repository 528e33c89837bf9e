import type { PushedRelease, TargetContext, TargetPlan } from '../contract'
import { refusePlan } from '../parts/refusePlan'
import { sendUploads } from '../parts/sendUploads'
import { s3Layout } from './s3Layout'
import { s3Bucket } from './s3Bucket'
import { s3Release } from './s3Release'

/**
 * Writes the release's manifest and the bytes that the bucket does not have. The manifest comes first:
 * whoever removes another release meanwhile sees what this one needs.
 */
export const pushS3 = async (context: TargetContext, plan: TargetPlan): Promise<PushedRelease> => {
  refusePlan(plan)
  const layout = s3Layout(context)
  const { remoteId, stored, uploads, issues } = s3Release(context)
  refusePlan({ issues })
  await s3Bucket(context).put({
    key: layout.release(remoteId),
    body: Buffer.from(JSON.stringify(stored)),
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  })
  const present = await s3Bucket(context).list(layout.blobs)
  const missing = [...uploads].flatMap(([digest, upload]) =>
    present.get(layout.blob(digest)) === upload.size ? [] : [{ ...upload, digest }],
  )
  await sendUploads({
    context,
    uploads: missing,
    step: 'uploading',
    send: async ({ digest, bytes }) => {
      await s3Bucket(context).put({
        key: layout.blob(digest),
        body: await bytes(),
        headers: { 'content-type': 'application/octet-stream' },
        condition: { 'if-none-match': '*' },
      })
    },
  })
  return { remoteId }
}
