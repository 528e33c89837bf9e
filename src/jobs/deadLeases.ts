import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { JobStore } from './store/JobStore'

/** Tells this process from an earlier one with the same id, as every process of a container has. */
const PROCESS_TOKEN = randomUUID().slice(0, 8)

let workers = 0

const processOf = (pid: number | string, token: string): string => `${hostname()}:${pid}:${token}`

/** What a worker of this process writes as its name: host, process id, a token of the process, a number. */
export const leaseOwner = (): string => `${processOf(process.pid, PROCESS_TOKEN)}:${++workers}`

/**
 * Ends the leases of processes of this host that are no longer there, so that their jobs go on at
 * once and not when the leases run out. Should such a process live after all (another host of the
 * same name), its next write under the lease fails: the fencing token has moved by then.
 *
 * @returns how many jobs were freed.
 */
export const endDeadLeases = async (store: JobStore): Promise<number> => {
  const held = await store.held()
  const known = new Map<string, boolean>()
  const leases = held.filter(({ owner }) => {
    if (!owner) return false
    if (!known.has(owner)) known.set(owner, isDead(owner))
    return known.get(owner)
  })
  return leases.length > 0 ? store.reclaim({ leases }) : 0
}

/** Whether the owner is a process of this host that has ended. */
export const isDead = (owner: string): boolean => {
  const [pid = '', token = ''] = owner.slice(hostname().length + 1).split(':')
  if (!owner.startsWith(`${processOf(pid, token)}:`) || !/^\d+$/.test(pid)) return false
  if (Number(pid) === process.pid) return token !== PROCESS_TOKEN
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
