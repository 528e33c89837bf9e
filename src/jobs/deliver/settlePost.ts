import type { Payload, Where } from 'payload'
import { OPEN_STATES } from '../../core/publishing/delivery'
import { transition } from '../../database/transition'
import { countDeliveries, findDeliveries } from './ledger'

const MINUTE = 60 * 1000

/**
 * Ends a version of a post once every line of its ledger has ended: published when all went well, failed
 * when a person has to look.
 *
 * @returns when to go on with what is still open; `null`: all has ended.
 */
export const settlePost = async ({
  payload,
  postId,
  version,
  problem,
}: {
  payload: Payload
  postId: string
  version: string
  /** What kept a channel from being planned at all. */
  problem?: string
}): Promise<Date | null> => {
  const ofVersion: Where[] = [{ post: { equals: postId } }, { version: { equals: version } }]
  const [next] = await findDeliveries(payload, [...ofVersion, { state: { equals: 'due' } }], 1)
  if (next) return new Date(next.nextAttemptAt ?? Date.now())
  const open = await countDeliveries(payload, [...ofVersion, { state: { in: [...OPEN_STATES] } }])
  // Another worker holds them; it ends the post itself, or loses its lease by then.
  if (open > 0) return new Date(Date.now() + MINUTE)
  const count = (state: string): Promise<number> =>
    countDeliveries(payload, [...ofVersion, { state: { equals: state } }])
  const [sent, failed, unknown, cancelled] = await Promise.all([
    count('sent'),
    count('failed'),
    count('unknown'),
    count('cancelled'),
  ])
  const problems = [
    ...(problem ? [problem] : []),
    ...(failed ? [`${failed} of its deliveries failed.`] : []),
    ...(unknown ? [`${unknown} may have arrived or not: say which.`] : []),
    ...(cancelled ? [`${cancelled} were stopped before they went out.`] : []),
    ...(sent + failed + unknown + cancelled === 0 ? ['There was nobody to send it to.'] : []),
  ]
  const ok = problems.length === 0
  await transition({
    payload,
    collection: 'posts',
    where: {
      and: [
        { id: { equals: postId } },
        { status: { equals: 'scheduled' } },
        { approvedHash: { equals: version } },
      ],
    },
    data: {
      status: ok ? 'published' : 'failed',
      problem: ok ? null : problems.join(' '),
      sendingSince: null,
      ...(sent > 0 ? { publishedAt: new Date().toISOString() } : {}),
    },
  })
  return null
}
