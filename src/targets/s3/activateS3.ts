import { conflict } from '../../core/errors'
import type { DeployTarget, TargetContext } from '../contract'
import { inParallel } from '../parts/inParallel'
import { settingsOf } from './settingsOf'
import { s3Layout } from './s3Layout'
import { s3Bucket } from './s3Bucket'
import { s3State } from './s3State'
import type { S3Entry, S3Release } from './s3Release'

/** A name with its content in it: older pages may still ask for it. */
const isImmutable = ({ headers }: S3Entry): boolean =>
  (headers['cache-control'] ?? '').includes('immutable')

const same = (a: S3Entry | undefined, b: S3Entry): boolean =>
  a !== undefined && JSON.stringify(a) === JSON.stringify(b)

/** What pages need comes before them, and the home page, where most visits begin, comes last. */
const turnOf = ({ file, headers }: S3Entry): number => {
  if (file === 'index.html') return 2
  return (headers['content-type'] ?? '').startsWith('text/html') ? 1 : 0
}

/**
 * Copies what differs to the live names, inside the bucket. A bucket has no switch: for some seconds there
 * are new pages beside old ones, but never one whose assets are missing. After a crash it is done again:
 * the pointer says which releases a live file may be of.
 */
export const activateS3: DeployTarget['activate'] = async (context, { remoteId }) => {
  const url = settingsOf(context).publicUrl ?? null
  const { pointer, etag } = await s3State(context).readPointer()
  if (pointer.live === remoteId && pointer.begun.length === 0) return { url }
  const wanted = await wholeRelease(context, remoteId)
  const others = await Promise.all(
    [pointer.live, ...pointer.begun].map((id) =>
      id === null ? Promise.resolve(null) : s3State(context).readRelease(id),
    ),
  )
  const begun = [...new Set([...pointer.begun, remoteId])]
  await s3State(context).writePointer({ pointer: { live: pointer.live, begun }, etag })

  await copyChanges(context, { wanted, others })
  await deleteVanished(context, { wanted, others })

  const { etag: now } = await s3State(context).readPointer()
  await s3State(context).writePointer({ pointer: { live: remoteId, begun: [] }, etag: now })
  return { url }
}

const wholeRelease = async (context: TargetContext, remoteId: string): Promise<S3Release> => {
  const layout = s3Layout(context)
  const release = await s3State(context).readRelease(remoteId)
  const present = release ? await s3Bucket(context).list(layout.blobs) : new Map<string, number>()
  if (!release?.entries.every(({ digest }) => present.has(layout.blob(digest))))
    throw conflict(`The release ${remoteId} is not whole in the bucket any more. Push it again.`)
  return release
}

/** `others`: what may lie there now; null: nobody knows what. */
type Change = { wanted: S3Release; others: readonly (S3Release | null)[] }

const copyChanges = async (context: TargetContext, { wanted, others }: Change): Promise<void> => {
  const layout = s3Layout(context)
  const known = others.map(
    (release) => new Map(release?.entries.map((entry) => [entry.file, entry])),
  )
  const changed = wanted.entries.filter(
    (entry) =>
      known.length === 0 || !known.every((entries) => same(entries.get(entry.file), entry)),
  )
  let done = 0
  for (const turn of [0, 1, 2])
    await inParallel(
      changed.filter((entry) => turnOf(entry) === turn),
      async ({ file, digest, headers }) => {
        context.signal.throwIfAborted()
        const from = layout.blob(digest)
        if (!(await s3Bucket(context).copy({ from, to: layout.live(file), headers })))
          throw conflict(`The bytes of ${file} have gone from the bucket. Push the release again.`)
        done += 1
        await context.progress({ done, total: changed.length, bytes: 0, step: 'activating' })
      },
    )
}

const deleteVanished = async (
  context: TargetContext,
  { wanted, others }: Change,
): Promise<void> => {
  const layout = s3Layout(context)
  const files = new Set(wanted.entries.map(({ file }) => file))
  const vanished = new Set(
    others
      .flatMap((release) => release?.entries ?? [])
      .filter((entry) => !files.has(entry.file) && !isImmutable(entry))
      .map(({ file }) => file),
  )
  await inParallel([...vanished], (file) => s3Bucket(context).remove(layout.live(file)))
}
