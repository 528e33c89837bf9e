import type { Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { isTauseError } from '../../core/errors'
import { transition } from '../../database/transition'
import { enqueue } from '../enqueue'
import { AGENT_RUN, type RunDocument } from './documents'
import { endRun } from './endRun'
import { findRun } from './records'

/** Tries of a conditional write while others write the same row. */
const MAX_TRIES = 20

/**
 * Lets a run look again: one that waits is queued, one that is being worked on is told by its counter,
 * which the worker compares before it lets go. Nothing that has happened is overlooked.
 */
export const wakeRun = async (payload: Payload, runId: string): Promise<void> => {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const run = await findRun(payload, runId)
    if (!run || !['queued', 'running', 'suspended'].includes(run.state)) return
    const wakes = run.wakes + 1
    const waits = run.state === 'suspended'
    const woken = await transition<RunDocument>({
      payload,
      collection: 'agent-runs',
      where: {
        and: [
          { id: { equals: run.id } },
          { state: { equals: run.state } },
          { wakes: { equals: run.wakes } },
        ],
      },
      data: { wakes, ...(waits ? QUEUED : {}) },
    })
    if (!woken) continue
    if (waits) await enqueueRun(payload, { ...run, wakes })
    return
  }
  throw new Error(`Run ${runId} could not be woken: others write it all the time.`)
}

/** What a run that goes on is not any more. */
export const QUEUED = { state: 'queued', reason: null, message: null, waitUntil: null } as const

const keyOf = (runId: string, purpose: string, wakes: number): string =>
  `${runId}|${purpose}|${wakes}`

/** Idempotency key of the job that a run begins with. */
export const firstKeyOf = (runId: string): string => keyOf(runId, 'go', 0)

/**
 * Queues the job that brings a run forward, once for each of its wakes. A run that is nobody's any more
 * ends instead: there is no access that it could go on with.
 */
export const enqueueRun = async (
  payload: Payload,
  run: Pick<RunDocument, 'id' | 'tenant' | 'user' | 'apiKey' | 'wakes'>,
  { runAt, purpose = 'go' }: { runAt?: Date; purpose?: string } = {},
): Promise<void> => {
  const key = idOf(run.apiKey)
  const id = key ?? idOf(run.user)
  if (!id) {
    const message = 'Whoever started the run is no longer there. Start it again.'
    await endRun({
      payload,
      runId: run.id,
      data: { state: 'failed', error: { code: 'forbidden', message } },
    })
    return
  }
  await enqueue({
    payload,
    kind: AGENT_RUN,
    input: { runId: run.id },
    tenantId: idOf(run.tenant) ?? null,
    actor: { collection: key ? 'api-keys' : 'users', id },
    idempotencyKey: keyOf(run.id, purpose, run.wakes),
    subject: `agent-runs/${run.id}`,
    runAt,
  }).catch((error: unknown) => {
    // It is queued already.
    if (!isTauseError(error) || error.code !== 'conflict') throw error
  })
}
