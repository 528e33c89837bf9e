import type { Payload } from 'payload'
import { TauseError } from '../../core/errors'
import type { PushState } from '../../core/targets/targetKinds'
import type { TargetContext } from '../../targets/contract'
import type { PushDocument, PushLogEntry, PushProgress } from './documents'
import { movePush } from './records'
import { pushEntry } from './pushLog'

/** Progress is written to the database at most this often. Milliseconds. */
const INTERVAL = 300

/** Code of the error when a push is somebody else's by now. */
export const PUSH_LOST = 'push_lost'

/**
 * One worker's hold of a push. Each write states the number that the hold was taken with: once another
 * worker has taken the push up, nothing of this one is written any more.
 */
export class PushRun {
  readonly #payload: Payload
  readonly #entries: PushLogEntry[] = []
  #push: PushDocument
  #lastWrite = 0

  constructor({ payload, push }: { payload: Payload; push: PushDocument }) {
    this.#payload = payload
    this.#push = push
  }

  get push(): PushDocument {
    return this.#push
  }

  readonly log: TargetContext['log'] = (message, level = 'info') => {
    this.#entries.push(pushEntry(message, level))
  }

  /** @throws TauseError `push_lost` when the push is in another state, or another worker's. */
  async move(
    from: readonly PushState[],
    data: Parameters<typeof movePush>[0]['data'],
  ): Promise<PushDocument> {
    const log = this.#entries.splice(0)
    const moved = await movePush({
      payload: this.#payload,
      push: this.#push,
      from,
      fence: this.#push.fence ?? 0,
      data,
      log,
    })
    if (!moved)
      throw new TauseError({
        code: PUSH_LOST,
        status: 409,
        message: `Push "${this.#push.id}" was ended or taken up by somebody else.`,
      })
    this.#push = moved
    this.#lastWrite = Date.now()
    return moved
  }

  readonly state: TargetContext['state'] = {
    get: () => this.#push.remote?.state ?? {},
    set: async (state) => {
      await this.move([this.#push.state], { remote: { ...this.#push.remote, state } })
    },
  }

  /** Writes now and then; the last step of all is the state that follows. */
  async progress(progress: PushProgress): Promise<void> {
    if (Date.now() - this.#lastWrite < INTERVAL && progress.done < progress.total) return
    await this.move([this.#push.state], { progress })
  }
}
