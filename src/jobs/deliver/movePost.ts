import type { PayloadRequest, Where } from 'payload'
import { conflict, invalid, notFound } from '../../core/errors'
import { contentHash } from '../../core/publishing/contentHash'
import type { PostStatus } from '../../core/publishing/post'
import { fromLocalTime, toLocalTime } from '../../core/schedule/zonedTime'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import type { PostDocument } from './documents'
import { endDelivery, findDeliveries } from './ledger'
import { findPost } from './loadPost'
import { assertMayPublish } from './mayPublish'
import { postIssues } from './postIssues'
import { settlePost } from './settlePost'
import { cancelDelivery, startDelivery } from './startDelivery'

type Move = { req: PayloadRequest; post: PostDocument }

/** The post after a conditional write. @throws TauseError `conflict` when it is in another state by now. */
const change = async (
  { req, post }: Move,
  { from, also = [], data }: { from: PostStatus[]; also?: Where[]; data: Record<string, unknown> },
): Promise<PostDocument> => {
  const moved = await transition<PostDocument>({
    payload: req.payload,
    collection: 'posts',
    where: { and: [{ id: { equals: post.id } }, { status: { in: from } }, ...also] },
    data,
  })
  const now = await findPost(req.payload, post.id)
  if (moved && now) return now
  if (!now) throw notFound('post', post.id)
  const isGoing = now.status === 'scheduled' && now.sendingSince
  throw conflict(
    isGoing
      ? `The post "${post.id}" is going out right now.`
      : `The post "${post.id}" is ${now.status}, or was changed meanwhile. Read it again.`,
  )
}

const userOf = (req: PayloadRequest): { collection: string; id: string } => ({
  collection: String(req.user?.collection),
  id: String(req.user?.id),
})

/**
 * draft or failed → approved, for the content as it is.
 *
 * @param version the content that was looked at; another one by now is a conflict.
 * @throws TauseError `forbidden`, `conflict`, `invalid` with what keeps the post from going out.
 */
export const approvePost = async ({
  req,
  post,
  version,
}: Move & { version?: string }): Promise<PostDocument> => {
  await assertMayPublish(req, idOf(post.tenant) ?? '')
  const hash = contentHash(post)
  if (version && version !== hash)
    throw conflict(`The post "${post.id}" was changed since you read it. Look at it again.`)
  const issues = await postIssues(req, post)
  if (issues.length > 0)
    throw invalid(
      `The post cannot go out like this: ${issues.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}.`,
      issues,
    )
  return change(
    { req, post },
    {
      from: ['draft', 'failed'],
      // An edit since then has another hash: the approval would be for what nobody saw.
      also: [{ contentHash: { equals: hash } }],
      data: {
        status: 'approved',
        approvedHash: hash,
        approvedAt: new Date().toISOString(),
        approvedBy: userOf(req).id,
        brandVersion: await brandVersion(req, post),
        problem: null,
        sendingSince: null,
      },
    },
  )
}

const brandVersion = async ({ payload }: PayloadRequest, post: PostDocument) => {
  const brand = idOf(post.brandProfile)
  if (!brand) return null
  const { docs } = await payload.db.findVersions({
    collection: 'brand-profiles',
    where: { parent: { equals: brand } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
  })
  return docs[0] ? String(docs[0].id) : null
}

export type When = { at?: string; local?: string; timeZone?: string }

/** An hour as it was meant, and the instant that it is. @throws TauseError `invalid` for one that clocks skip. */
export const readWhen = (
  { at, local, timeZone }: When,
  zone: string,
): { scheduledAt: string; scheduledLocal: string; timeZone: string } => {
  const named = timeZone ?? zone
  const instant = local ? fromLocalTime({ local, timeZone: named }) : new Date(at ?? Number.NaN)
  if (!instant || Number.isNaN(instant.getTime()))
    throw invalid(`${local ?? at} does not exist on the clocks of ${named}. Choose another time.`, [
      { pointer: local ? '/local' : '/at', message: 'is no time of that zone' },
    ])
  return {
    scheduledAt: instant.toISOString(),
    scheduledLocal: toLocalTime({ instant, timeZone: named }),
    timeZone: named,
  }
}

/** approved or scheduled → scheduled, at an hour; also moves a post to another one. */
export const schedulePost = async ({
  req,
  post,
  when,
}: Move & { when: ReturnType<typeof readWhen> }): Promise<PostDocument> => {
  const tenantId = idOf(post.tenant) ?? ''
  await assertMayPublish(req, tenantId)
  if (post.status === 'draft')
    throw conflict(`The post "${post.id}" is a draft. Have it approved, then schedule it.`)
  const version = post.approvedHash ?? ''
  const moved = await change(
    { req, post },
    {
      from: ['approved', 'scheduled'],
      also: [
        { approvedHash: { equals: version } },
        { contentHash: { equals: version } },
        { sendingSince: { exists: false } },
      ],
      data: { status: 'scheduled', problem: null, ...when },
    },
  )
  // Only then: a run that finds the post not yet scheduled would do nothing. What a crash in between
  // leaves undone, the sweep does.
  await cancelDelivery(req.payload, post.id)
  await startDelivery({
    payload: req.payload,
    input: { postId: post.id, version, at: when.scheduledAt },
    tenantId,
    actor: userOf(req),
    runAt: new Date(when.scheduledAt),
  })
  return moved
}

/**
 * scheduled → approved, as long as nothing has begun to go out. Later: what has not gone out stays here,
 * and the post ends with what has.
 */
export const unschedulePost = async ({ req, post }: Move): Promise<PostDocument> => {
  await assertMayPublish(req, idOf(post.tenant) ?? '')
  if (post.status === 'scheduled' && post.sendingSince) return stopPost({ req, post })
  const moved = await change(
    { req, post },
    {
      from: ['scheduled'],
      also: [{ sendingSince: { exists: false } }],
      data: { status: 'approved' },
    },
  )
  await cancelDelivery(req.payload, post.id)
  return moved
}

const stopPost = async ({ req: { payload }, post }: Move): Promise<PostDocument> => {
  const version = post.approvedHash ?? ''
  const waiting = await findDeliveries(payload, [
    { post: { equals: post.id } },
    { version: { equals: version } },
    { state: { equals: 'due' } },
  ])
  for (const row of waiting)
    await endDelivery(payload, row, { state: 'cancelled', error: 'Stopped by a person.' })
  await settlePost({ payload, postId: post.id, version })
  return (await findPost(payload, post.id)) ?? post
}

/** failed → scheduled, for now: goes on with what stands in the ledger as due. */
export const resumePost = async ({ req, post }: Move): Promise<PostDocument> => {
  const tenantId = idOf(post.tenant) ?? ''
  await assertMayPublish(req, tenantId)
  const version = post.approvedHash ?? ''
  const at = new Date().toISOString()
  const moved = await change(
    { req, post },
    {
      from: ['failed'],
      also: [{ approvedHash: { equals: version } }, { contentHash: { equals: version } }],
      data: { status: 'scheduled', problem: null, scheduledAt: at, sendingSince: at },
    },
  )
  await startDelivery({
    payload: req.payload,
    input: { postId: post.id, version, at },
    tenantId,
    actor: userOf(req),
    runAt: new Date(at),
  })
  return moved
}

/** Notes for when a post that is not scheduled yet is planned; nothing goes out by it. */
export const planPost = ({
  req,
  post,
  when,
}: Move & { when: ReturnType<typeof readWhen> | null }): Promise<PostDocument> =>
  change(
    { req, post },
    {
      from: ['draft', 'approved', 'failed'],
      data: when ?? { scheduledAt: null, scheduledLocal: null, timeZone: null },
    },
  )
