import { EventEmitter } from 'node:events'

type Signals = {
  /** A job was queued: an idle worker of this process looks at once, one of another is told by Redis. */
  job: []
  /** A running job is to end. */
  cancel: []
  /** A site's pointer or its tenant's status moved. */
  site: [siteId: string]
  /** The same in another process, as Redis tells. */
  siteElsewhere: [siteId: string]
  /** A host has another certificate than before, or none any more. */
  certificate: [host: string]
}

const KEY = Symbol.for('tausestack.signals')

/**
 * Wake-ups inside one process. Kept on the global object because Next and the server load this
 * module separately. Nothing depends on a signal arriving: receivers also poll.
 */
export const signals: EventEmitter<Signals> = ((globalThis as Record<symbol, unknown>)[KEY] ??=
  new EventEmitter().setMaxListeners(0)) as EventEmitter<Signals>
