import { setTimeout as sleep } from 'node:timers/promises'
import type { TargetServices } from '../contract'

/**
 * Pauses.
 *
 * @throws the signal's reason when it is aborted.
 */
export const wait = async ({
  services,
  signal,
  milliseconds,
}: {
  services: Pick<TargetServices, 'wait'>
  signal: AbortSignal
  milliseconds: number
}): Promise<void> => {
  signal.throwIfAborted()
  if (services.wait) await services.wait(milliseconds, signal)
  else await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
  signal.throwIfAborted()
}
