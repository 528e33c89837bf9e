import type { TargetAccount, TargetContext } from '../../../src/targets/contract'
import type { TestRelease } from './releaseOf'
import type { TestNet } from './testNet'

/** What a push wrote down: as JSON, as a database would keep it. */
export type TestState = { json: string; writes: number }

export type TestContext = TargetContext & {
  logs: string[]
  steps: { done: number; total: number; bytes: number; step: string }[]
  /** Milliseconds of each pause. */
  pauses: number[]
}

export const newState = (): TestState => ({ json: '{}', writes: 0 })

/** The context of one push by one worker. A worker that has died writes nothing down. */
export const targetContext = ({
  account,
  net,
  from,
  state = newState(),
  signal = new AbortController().signal,
  targetsDir = '/nowhere',
  resolve,
}: {
  account: TargetAccount
  net: TestNet
  from: TestRelease
  state?: TestState
  signal?: AbortSignal
  /** Folder of targets that lie on this machine. */
  targetsDir?: string
  /** The one address of a host, for what connects by itself. */
  resolve?: TargetContext['services']['resolve']
}): TestContext => {
  const context: TestContext = {
    account,
    release: from.release,
    read: from.read,
    signal,
    logs: [],
    steps: [],
    pauses: [],
    services: {
      fetch: net.fetch,
      targetsDir,
      ...(resolve && { resolve }),
      wait: (milliseconds) => {
        context.pauses.push(milliseconds)
        return net.crashed() ? Promise.reject(new Error('Dead.')) : Promise.resolve()
      },
    },
    state: {
      get: () => JSON.parse(state.json) as Record<string, unknown>,
      set: (next) => {
        if (net.crashed()) return Promise.reject(new Error('Dead.'))
        state.json = JSON.stringify(next)
        state.writes += 1
        return Promise.resolve()
      },
    },
    progress: (step) => {
      context.steps.push(step)
      return Promise.resolve()
    },
    log: (message) => context.logs.push(message),
  }
  return context
}
