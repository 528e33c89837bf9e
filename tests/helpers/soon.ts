import { expect } from '@jest/globals'
import { setTimeout as delay } from 'node:timers/promises'

const DEADLINE = 10_000
const PAUSE = 50

type Matchers<T> = ReturnType<typeof expect<T>>
/** Jest's matchers, each of which waits. */
type Waiting<T> = {
  [Name in Exclude<keyof Matchers<T>, 'not' | 'resolves' | 'rejects'>]: (
    ...args: unknown[]
  ) => Promise<void>
}

const waitFor = async <T>(
  ask: () => Promise<T>,
  check: (answer: T) => void,
  deadline = Date.now() + DEADLINE,
): Promise<void> => {
  for (;;) {
    try {
      check(await ask())
      return
    } catch (refusal) {
      if (Date.now() > deadline) throw refusal
    }
    await delay(PAUSE)
  }
}

const waiting = <T>(ask: () => Promise<T>, negated: boolean): Waiting<T> =>
  new Proxy({} as Waiting<T>, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        waitFor(ask, (answer) => {
          const matchers = negated ? expect(answer).not : expect(answer)
          const matcher = matchers[name as keyof typeof matchers] as (...args: unknown[]) => void
          matcher.apply(matchers, args)
        }),
  })

/**
 * `expect` for what a browser shows: asks again until the matcher agrees, at most 10 s. What a key or a
 * click changes is drawn a moment later, and on a busy machine a moment is long.
 *
 * @throws the last error: of the matcher, or of the asking.
 */
export const soon = <T>(ask: () => Promise<T>): Waiting<T> & { not: Waiting<T> } =>
  Object.assign(Object.create(waiting(ask, false)) as Waiting<T>, { not: waiting(ask, true) })
