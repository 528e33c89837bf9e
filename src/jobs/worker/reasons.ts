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
