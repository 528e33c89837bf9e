import type { TargetServices } from '../../../src/targets/contract'

export type TestRequest = { method: string; url: string; size: number; status: number }

/** A worker that dies: whatever it does next is not done. */
class CrashError extends Error {
  override name = 'CrashError'
}

export type TestNet = {
  fetch: TargetServices['fetch']
  /** All that were sent since the last `reset`. */
  requests: TestRequest[]
  /**
   * The n-th request from now on, counted from 1, is the worker's last: `before`: it is not sent;
   * `after`: it is sent, and its answer is lost.
   */
  crashAt: (n: number, when: 'before' | 'after') => void
  /** Whether the worker has died. */
  crashed: () => boolean
  reset: () => void
}

/**
 * The network of an adapter under test: real HTTP, with the hosts of public services led to servers of
 * this machine.
 *
 * @param hosts host → origin of the server that stands for it.
 */
export const testNet = (hosts: Record<string, string> = {}): TestNet => {
  let requests: TestRequest[] = []
  let crash: { at: number; when: 'before' | 'after' } | undefined
  let count = 0
  let dead = false
  return {
    get requests() {
      return requests
    },
    crashAt: (at, when) => {
      crash = { at, when }
      count = 0
    },
    crashed: () => dead,
    reset: () => {
      requests = []
      crash = undefined
      count = 0
      dead = false
    },
    fetch: async (url, init = {}) => {
      count += 1
      if (dead || (crash?.at === count && crash.when === 'before')) {
        dead = true
        throw new CrashError(`Died before request ${count}.`)
      }
      const target = new URL(url)
      const origin = hosts[target.host] ?? target.origin
      const { method = 'GET', headers = {}, body, signal } = init
      const response = await fetch(`${origin}${target.pathname}${target.search}`, {
        method,
        headers: { ...headers, 'x-test-host': target.host },
        redirect: 'manual',
        ...(body !== undefined && { body: body as BodyInit }),
        ...(signal && { signal }),
      })
      const bytes = Buffer.from(await response.arrayBuffer())
      requests.push({ method, url, size: body?.length ?? 0, status: response.status })
      if (crash?.at === count) {
        dead = true
        throw new CrashError(`Died after request ${count}.`)
      }
      return {
        status: response.status,
        headers: response.headers,
        bytes: () => Promise.resolve(bytes),
        text: () => Promise.resolve(bytes.toString('utf8')),
      }
    },
  }
}
