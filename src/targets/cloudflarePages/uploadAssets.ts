import type { TargetContext, TargetFile } from '../contract'
import { sendUploads } from '../parts/sendUploads'
import { askCloudflare } from './askCloudflare'
import type { CloudflareFiles } from './cloudflareFiles'
import { missingHashes } from './missingHashes'
import type { UploadToken } from './uploadToken'

const MEGABYTE = 1024 * 1024

/**
 * Of one request: Cloudflare's own client goes up to 40 MiB and 2,000 files, and its large uploads stall.
 * A quarter of it keeps our memory small, too, and little is sent again after a failure.
 */
const BATCH_BYTES = 10 * MEGABYTE
const BATCH_FILES = 500

/** Requests at once, as Cloudflare's own client. */
const PARALLEL = 3

const JSON_TYPE = 'application/json'

type Batch = { hash: string; file: TargetFile }[]

/** Uploads what is missing, and tells Cloudflare that this project uses all of it. */
export const uploadAssets = async (
  context: TargetContext,
  { files: { assets }, token }: { files: CloudflareFiles; token: UploadToken },
): Promise<void> => {
  const hashes = [...assets.keys()]
  const missing = await missingHashes(context, { hashes, token })
  const batches = toBatches(
    missing.flatMap((hash) => {
      const file = assets.get(hash)
      return file ? [{ hash, file }] : []
    }),
  )
  await sendUploads({
    context,
    parallel: PARALLEL,
    step: 'uploading',
    uploads: batches.map((batch) => ({
      name: batch[0]?.file.file ?? '',
      size: batch.reduce((sum, { file }) => sum + file.size, 0),
      bytes: () => bodyOf(context, batch),
    })),
    send: async ({ bytes }) => {
      await askCloudflare(context, {
        action: 'take files',
        method: 'POST',
        path: '/pages/assets/upload',
        type: JSON_TYPE,
        headers: token.headers,
        shouldRetry: token.retries(),
        body: await bytes(),
      })
    },
  })
  await askCloudflare(context, {
    action: 'keep the files',
    method: 'POST',
    path: '/pages/assets/upsert-hashes',
    type: JSON_TYPE,
    headers: token.headers,
    shouldRetry: token.retries(),
    body: JSON.stringify({ hashes }),
  })
}

const toBatches = (assets: Batch): Batch[] => {
  const batches: Batch[] = []
  let batch: Batch = []
  let bytes = 0
  for (const asset of assets) {
    if (
      batch.length > 0 &&
      (bytes + asset.file.size > BATCH_BYTES || batch.length >= BATCH_FILES)
    ) {
      batches.push(batch)
      batch = []
      bytes = 0
    }
    batch.push(asset)
    bytes += asset.file.size
  }
  return batch.length > 0 ? [...batches, batch] : batches
}

const bodyOf = async ({ read }: TargetContext, batch: Batch): Promise<Buffer> => {
  const parts: string[] = []
  for (const { hash, file } of batch)
    parts.push(
      JSON.stringify({
        key: hash,
        value: (await read(file.digest)).toString('base64'),
        metadata: { contentType: file.type },
        base64: true,
      }),
    )
  return Buffer.from(`[${parts.join(',')}]`)
}
