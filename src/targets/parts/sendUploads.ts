import type { TargetContext } from '../contract'
import { inParallel } from './inParallel'

/** Something that is sent: a file of the release, or one that the adapter made. */
export type Upload = { name: string; size: number; bytes: () => Promise<Buffer> }

/** Sends what is missing, a few at a time, and tells how far it is. */
export const sendUploads = async <Sent extends Upload>({
  context: { progress, signal },
  uploads,
  step,
  send,
  parallel,
}: {
  context: Pick<TargetContext, 'progress' | 'signal'>
  uploads: readonly Sent[]
  step: string
  send: (upload: Sent) => Promise<void>
  parallel?: number
}): Promise<void> => {
  let done = 0
  let bytes = 0
  await progress({ done, total: uploads.length, bytes, step })
  await inParallel(
    uploads,
    async (upload) => {
      signal.throwIfAborted()
      await send(upload)
      done += 1
      bytes += upload.size
      await progress({ done, total: uploads.length, bytes, step })
    },
    parallel,
  )
}
