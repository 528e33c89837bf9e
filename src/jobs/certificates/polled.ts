import { setTimeout as delay } from 'node:timers/promises'
import { AcmeError } from '../../acme/AcmeError'

const SECOND = 1000

/** First pause where the authority names none, and bounds of those that it names. Milliseconds. */
const FIRST = 250
const LONGEST = 10 * SECOND

/**
 * Reads something of an authority until it is done.
 *
 * @throws AcmeError of type `connection` when it takes longer than `patience` milliseconds.
 */
export const polled = async <Value extends { retryAfter?: number }>({
  read,
  isDone,
  patience,
  signal,
}: {
  read: () => Promise<Value>
  isDone: (value: Value) => boolean
  patience: number
  signal: AbortSignal
}): Promise<Value> => {
  const deadline = Date.now() + patience
  for (let pause = FIRST; ; pause = Math.min(LONGEST, pause * 1.5)) {
    const value = await read()
    if (isDone(value)) return value
    if (Date.now() > deadline)
      throw new AcmeError({
        problem: { type: 'connection', detail: 'It takes longer than usual.' },
        status: 0,
      })
    const wanted = Math.min(LONGEST, Math.max(FIRST, value.retryAfter ?? pause))
    await delay(wanted, undefined, { signal })
  }
}
