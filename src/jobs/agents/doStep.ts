import { APPROVAL_VOID } from '../../agents/tools/publish'
import { runTool } from '../../agents/tools/runTool'
import type { GenerationMeta } from '../../agents/writing/generate'
import { isTauseError } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { addUsage, NO_USAGE, type Usage } from '../../core/workflow/budget'
import { LeaseLostError, PassingError } from '../worker/reasons'
import { askApproval } from './askApproval'
import type { StepDocument } from './documents'
import { BUDGET_USED } from './Ledger'
import { beginStep, writeStep } from './stepRecord'
import { requestFor, type StepWork } from './stepWork'
import { voidApproval } from './voidApproval'
import { workAsAgent } from './workAsAgent'

type Done =
  | { output: unknown; generations?: GenerationMeta['generation'][]; log?: string[] }
  | { suspended: { waitUntil?: string } }

/**
 * Does one attempt at a step and writes how it ended. What is refused (rights, input, rules) fails the
 * step; what nobody expected, and what may pass, is thrown, and leaves the step to the next worker.
 *
 * @throws TauseError of a budget without room: then the attempt has not been made.
 */
export const doStep = async (work: StepWork): Promise<void> => {
  const { ready, context, run, token, ledger } = work
  const { payload } = context
  const agent = ready.does === 'agent' || ready.does === 'decide' ? ready.step.agent : null
  ledger.reserve({ key: ready.key, agent, need: ledger.attemptAt(ready.key) })
  let record: StepDocument | undefined
  const began = Date.now()
  const spent: { usage: Usage } = { usage: NO_USAGE }
  try {
    record = await beginStep({ payload, run, ready, agent, token })
    const done = await perform({ ...work, record, spent })
    const usage = usageOf(record, spent.usage, Date.now() - began)
    if ('suspended' in done) {
      await writeStep(payload, record, {
        state: 'suspended',
        usage,
        reserved: null,
        ...done.suspended,
      })
      return
    }
    const last = done.generations?.at(-1)
    await writeStep(payload, record, {
      state: 'done',
      output: done.output,
      usage,
      reserved: null,
      costMicros: usage.costMicros,
      log: (done.log ?? []).map((message) => ({ at: new Date().toISOString(), message })),
      finishedAt: new Date().toISOString(),
      ...(last && {
        model: last.generator,
        promptHash: last.promptHash,
        brandVersion: last.brandVersion,
      }),
    })
  } catch (error) {
    if (error instanceof LeaseLostError || context.signal.aborted || !record) throw error
    const usage = usageOf(record, spent.usage, Date.now() - began)
    await fail({ work, record, usage, error })
  } finally {
    ledger.release(ready.key)
  }
}

const usageOf = ({ usage }: StepDocument, spent: Usage, milliseconds: number): Usage =>
  addUsage(usage ?? NO_USAGE, spent, { ...NO_USAGE, milliseconds })

const perform = (
  work: StepWork & { record: StepDocument; spent: { usage: Usage } },
): Promise<Done> => {
  switch (work.ready.does) {
    case 'tool':
      return useTool(work)
    case 'waitUntil':
      return Promise.resolve(waitFor(work.ready.inputs.at))
    case 'approve':
      return askApproval({ ...work, ready: work.ready })
    default:
      return workAsAgent({ ...work, ready: work.ready })
  }
}

const useTool = async (work: StepWork): Promise<Done> => {
  const { ready, run, services, context } = work
  if (ready.does !== 'tool') throw new Error(`Step ${ready.key} uses no tool.`)
  const { tool, input } = ready.inputs
  const output = await runTool({
    name: tool,
    input,
    context: {
      req: await requestFor(work),
      tenantId: idOf(run.tenant) ?? '',
      // Without the attempt: a step that is done anew writes its draft anew, and no second one.
      key: `${run.id}|${ready.key}`,
      services,
      runId: run.id,
      signal: context.signal,
    },
  })
  return { output, log: [`${tool} was used.`] }
}

const waitFor = (at: string): Done => {
  const hour = at ? Date.parse(at) : Number.NaN
  return Number.isNaN(hour) || hour <= Date.now()
    ? { output: { at: at || null, waited: false } }
    : { suspended: { waitUntil: new Date(hour).toISOString() } }
}

/** A status from here on refuses nothing: it may pass, as a provider that is busy does. */
const REFUSED_BELOW = 500

/** Comes with such a status, but the model was asked again already. */
const GIVEN_UP = 'model_output_invalid'

const fail = async ({
  work: { context, run },
  record,
  usage,
  error,
}: {
  work: StepWork
  record: StepDocument
  usage: Usage
  error: unknown
}): Promise<void> => {
  const { payload } = context
  const described = describe(error)
  if (!described) {
    // The next worker takes it up; what was used by then is kept.
    await writeStep(payload, record, { usage, reserved: null })
    throw isTauseError(error) ? new PassingError(error) : error
  }
  const isFull = described.code === BUDGET_USED || described.code === 'budget_exceeded'
  // Of another run it would be void each time that it is tried.
  const isAskedAgain =
    described.code === APPROVAL_VOID && (await voidApproval({ payload, run, step: record }))
  if (isFull || isAskedAgain) {
    // Not a failure: the same is tried again, with another budget or another approval.
    await writeStep(payload, record, {
      state: 'superseded',
      // It was not made: it counts as no step.
      usage: { ...usage, steps: 0 },
      reserved: null,
      error: described,
      finishedAt: new Date().toISOString(),
    })
    if (isFull) throw error
    return
  }
  await writeStep(payload, record, {
    state: 'failed',
    usage,
    reserved: null,
    costMicros: usage.costMicros,
    error: described,
    finishedAt: new Date().toISOString(),
  })
}

type PayloadError = {
  status: number
  message: string
  data?: { errors?: { path?: string; message: string }[] }
}

/** A refusal in words; null for what is a bug, or nobody's fault, and is tried again. */
const describe = (error: unknown): { code: string; message: string } | null => {
  if (isTauseError(error))
    return error.status < REFUSED_BELOW || error.code === GIVEN_UP
      ? { code: error.code, message: error.message }
      : null
  const { status, message, data } = (error ?? {}) as Partial<PayloadError>
  if (typeof status !== 'number' || status >= REFUSED_BELOW) return null
  const problems = (data?.errors ?? []).map(({ path, message: said }) => `${path ?? ''} ${said}`)
  return {
    code: status === 403 ? 'forbidden' : status === 404 ? 'not_found' : 'invalid',
    message: [message ?? '', ...problems].join(' ').trim(),
  }
}
