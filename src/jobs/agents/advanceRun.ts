import { randomUUID } from 'node:crypto'
import { documentsIn } from '../../agents/tools/readItems'
import type { Draft } from '../../agents/tools/keepDraft'
import { isTauseError } from '../../core/errors'
import { addUsage } from '../../core/workflow/budget'
import { nextSteps } from '../../core/workflow/nextSteps'
import type { ReadyStep } from '../../core/workflow/readyStep'
import type { SuspensionReason } from '../../core/workflow/states'
import { transition } from '../../database/transition'
import type { JobContext } from '../types'
import { writeUnderLease } from '../underLease'
import type { RunDocument, StepDocument } from './documents'
import { doStep } from './doStep'
import { endRun } from './endRun'
import { BUDGET_USED, Ledger } from './Ledger'
import { findRun, findSteps } from './records'
import { settleWaiting } from './settleWaiting'
import type { RunServices } from './stepWork'
import { enqueueRun } from './wakeRun'

/** Steps of one run that are worked on at a time. */
const AT_ONCE = 4

/** Refusals of a budget: the run waits for more, and nothing of it is lost. */
const NO_ROOM = [BUDGET_USED, 'budget_exceeded']

/**
 * Does what can be done of a run, step by step, until it ends or waits for a person or an hour. All that
 * it knows between two steps stands in the records: whoever comes after a crash goes on from them.
 */
export const advanceRun = async ({
  context,
  services,
}: {
  context: JobContext<{ runId: string }>
  services: RunServices
}): Promise<unknown> => {
  const { payload, job, input, signal, progress } = context
  const taken = await takeRun(context)
  if (!taken) return { runId: input.runId, skipped: true }
  const token = `${job.id}|${job.leaseToken}|${randomUUID()}`
  const ledger = new Ledger(taken, [])
  let counted: number | undefined
  for (;;) {
    const run = await findRun(payload, taken.id)
    if (!run || run.state !== 'running' || run.job !== job.id) return { runId: input.runId }
    await settleWaiting(payload, run.id)
    const records = await findSteps(payload, run.id)
    ledger.update(records)
    const next = nextSteps({
      definition: run.definition,
      records,
      given: { brief: run.brief, run: { id: run.id, title: run.title, startedAt: run.startedAt } },
    })
    const done = records.filter(({ state }) => state === 'done').length
    // Also the check that the lease still holds.
    await progress({ percent: Math.min(95, done * 5), step: `${done} steps done` })
    await noteProgress({ context, run, records })
    if (next.state === 'done') {
      await endRun({
        payload,
        runId: run.id,
        jobId: job.id,
        data: { state: 'succeeded', outputs: next.outputs },
      })
      return { runId: run.id, state: 'succeeded' }
    }
    if (next.state === 'failed') {
      const data = { state: 'failed' as const, error: next.error }
      await endRun({ payload, runId: run.id, jobId: job.id, data })
      return { runId: run.id, state: 'failed', step: next.key }
    }
    const todo = [...next.running, ...next.ready].slice(0, AT_ONCE)
    if (todo.length === 0) {
      if (await suspend({ context, run, ...waitOf(records) }))
        return { runId: run.id, suspended: true }
      continue
    }
    // What an earlier worker has done is no progress of this one.
    if (counted !== undefined && done > counted) await countAttemptsFromHere(context)
    counted = done
    const full = await doAll({ todo, context, run, token, ledger, services })
    signal.throwIfAborted()
    if (full && (await suspend({ context, run, reason: 'budget', message: full })))
      return { runId: run.id, suspended: true }
  }
}

/**
 * Attempts are those at one place: a long run may outlive many workers, and a step that ends each of its
 * workers is still given up after a few.
 */
const countAttemptsFromHere = async ({
  payload,
  job,
}: JobContext<{ runId: string }>): Promise<void> => {
  if (job.attempts > 1 && (await writeUnderLease({ payload, job, data: { attempts: 1 } })))
    job.attempts = 1
}

/** The run, if this job is to bring it forward; null when another one is at it, or it is over. */
const takeRun = async ({
  payload,
  job,
  input,
}: JobContext<{ runId: string }>): Promise<RunDocument | null> => {
  const run = await findRun(payload, input.runId)
  if (!run) return null
  // Taken by an earlier attempt of this very job, whose worker has died.
  if (run.state === 'running' && run.job === job.id) return run
  return transition<RunDocument>({
    payload,
    collection: 'agent-runs',
    where: {
      and: [{ id: { equals: run.id } }, { state: { in: ['queued', 'suspended'] } }],
    },
    data: {
      state: 'running',
      job: job.id,
      reason: null,
      message: null,
      waitUntil: null,
      ...(run.startedAt ? {} : { startedAt: new Date().toISOString() }),
    },
  })
}

/**
 * Works on steps side by side. A step that fails for good says so in its record; what nobody expected,
 * and a lost lease, end the job, but not before the others have come to rest.
 *
 * @returns why there is no room in a budget, if there is none.
 */
const doAll = async ({
  todo,
  ...work
}: {
  todo: readonly ReadyStep[]
  context: JobContext<{ runId: string }>
  run: RunDocument
  token: string
  ledger: Ledger
  services: RunServices
}): Promise<string | null> => {
  const ended = await Promise.allSettled(todo.map((ready) => doStep({ ready, ...work })))
  let full: string | null = null
  for (const one of ended) {
    if (one.status === 'fulfilled') continue
    const error: unknown = one.reason
    if (!isTauseError(error) || !NO_ROOM.includes(error.code)) throw error
    full = error.message
  }
  return full
}

const waitOf = (
  records: readonly StepDocument[],
): { reason: SuspensionReason; message: string | null; waitUntil: string | null } => {
  const waiting = records.filter(({ state }) => state === 'suspended')
  const hours = waiting.flatMap(({ waitUntil }) => (waitUntil ? [waitUntil] : [])).sort()
  const asks = waiting.some(({ does }) => does === 'approve')
  return { reason: asks ? 'approval' : 'wait', message: null, waitUntil: hours[0] ?? null }
}

/** Lets the run wait; false when something has happened to it meanwhile. */
const suspend = async ({
  context: { payload, job },
  run,
  reason,
  message,
  waitUntil = null,
}: {
  context: JobContext<{ runId: string }>
  run: RunDocument
  reason: SuspensionReason
  message: string | null
  waitUntil?: string | null
}): Promise<boolean> => {
  if (waitUntil && Date.parse(waitUntil) <= Date.now()) return false
  // Before it rests: an hour that nobody was called for would never come.
  if (waitUntil)
    await enqueueRun(payload, run, {
      runAt: new Date(waitUntil),
      purpose: `at ${new Date(waitUntil).toISOString()}`,
    })
  const suspended = await transition({
    payload,
    collection: 'agent-runs',
    where: {
      and: [
        { id: { equals: run.id } },
        { state: { equals: 'running' } },
        { job: { equals: job.id } },
        { wakes: { equals: run.wakes } },
      ],
    },
    data: { state: 'suspended', reason, message, waitUntil },
  })
  return suspended !== null
}

/** What it has used and drafted so far, for those who look at the run alone. */
const noteProgress = async ({
  context: { payload, job },
  run,
  records,
}: {
  context: JobContext<{ runId: string }>
  run: RunDocument
  records: readonly StepDocument[]
}): Promise<void> => {
  const usage = addUsage(...records.flatMap((record) => (record.usage ? [record.usage] : [])))
  const drafts = new Map<string, Draft>()
  for (const { does, state, output } of records)
    if (does === 'tool' && state === 'done')
      for (const { collection, id } of documentsIn(output))
        drafts.set(`${collection}/${id}`, { title: titleIn(output), collection, id })
  await transition({
    payload,
    collection: 'agent-runs',
    where: { and: [{ id: { equals: run.id } }, { job: { equals: job.id } }] },
    data: { usage, costMicros: usage.costMicros, drafts: [...drafts.values()] },
  })
}

const titleIn = (output: unknown): string =>
  String((output as { title?: unknown } | null)?.title ?? '')
