/** Why a handler's signal is aborted. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError'
}

export class WorkerStopsError extends Error {
  override readonly name = 'WorkerStopsError'
}

export class JobCancelledError extends Error {
  override readonly name = 'JobCancelledError'
}

/** What a handler throws for a failure that may pass: tried again, and described by its cause at last. */
export class PassingError extends Error {
  override readonly name = 'PassingError'

  constructor(override readonly cause: Error) {
    super('To be tried again.', { cause })
  }
}
