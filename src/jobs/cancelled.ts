import type { JobError } from './types'

/** Why a cancelled job has no result. */
export const CANCELLED: JobError = { code: 'cancelled', message: 'It was cancelled.' }
