import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { CollectionSlug, Payload } from 'payload'
import { writeUnderLease } from './claim'
import type { JobDocument } from './types'

/** Tells this process from an earlier one with the same id, as every process of a container has. */
const PROCESS_TOKEN = randomUUID().slice(0, 8)

const ownerOf = (pid: number | string, token: string): string => `${hostname()}:${pid}:${token}`

/** What this process writes as `leaseOwner`: host, process id and a token of its own. */
export const leaseOwner = (): string => ownerOf(process.pid, PROCESS_TOKEN)

/**
 * Ends the leases of processes of this host that are no longer there, so that their jobs go on at
 * once and not when the leases run out. Should such a process live after all (another host of the
 * same name), its next write under the lease fails: the fencing token has moved by then.
 *
 * @returns how many jobs were freed.
 */
export const endDeadLeases = async ({ payload }: { payload: Payload }): Promise<number> => {
  const { docs } = await payload.db.find<JobDocument & { [key: string]: unknown }>({
    collection: 'jobs' as CollectionSlug,
    where: { state: { equals: 'running' } },
    pagination: false,
    limit: 0,
  })
  const dead = docs.filter(({ leaseOwner: owner }) => owner && isDead(owner))
  const ended = await Promise.all(
    dead.map((job) =>
      writeUnderLease({ payload, job, data: { leaseUntil: new Date(0).toISOString() } }),
    ),
  )
  return ended.filter(Boolean).length
}

const isDead = (owner: string): boolean => {
  const [pid = '', token = ''] = owner.slice(hostname().length + 1).split(':')
  if (owner !== ownerOf(pid, token) || !/^\d+$/.test(pid)) return false
  if (Number(pid) === process.pid) return token !== PROCESS_TOKEN
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
