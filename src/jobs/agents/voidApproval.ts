import type { Payload } from 'payload'
import type { ApprovalOutput } from '../../core/workflow/readyStep'
import { stepsToRedo } from '../../core/workflow/stepsToRedo'
import { transition } from '../../database/transition'
import { type RunDocument, type StepDocument, uniqueKeyOf } from './documents'
import { findSteps } from './records'
import { supersede } from './supersede'

/**
 * What was approved has been changed before it went out: the question it came of is asked again, and all
 * that followed from its answer waits for the new one.
 *
 * @param step that was to bring it out.
 * @returns false when the question is none of this run's: nothing that it does would ask it again.
 */
export const voidApproval = async ({
  payload,
  run,
  step,
}: {
  payload: Payload
  run: RunDocument
  step: StepDocument
}): Promise<boolean> => {
  const approvalId = approvalIn(step.inputs)
  const records = await findSteps(payload, run.id)
  const asked = records.findLast(
    ({ does, state, output }) =>
      does === 'approve' &&
      state === 'done' &&
      approvalId !== null &&
      (output as Partial<ApprovalOutput> | null)?.approvalId === approvalId,
  )
  if (!asked) return false
  await transition({
    payload,
    collection: 'approvals',
    where: {
      and: [
        { uniqueKey: { equals: uniqueKeyOf(run.id, asked.key, asked.attempt) } },
        { state: { equals: 'approved' } },
      ],
    },
    data: { state: 'void' },
  })
  const keys = stepsToRedo({
    definition: run.definition,
    key: asked.key,
    keys: records.map(({ key }) => key),
  })
  await supersede({ payload, records, keys: keys.filter((key) => key !== step.key) })
  return true
}

/** Tools take what came of an approve step, or the id alone. */
const approvalIn = (inputs: unknown): string | null => {
  const approval = (inputs as { input?: { approval?: unknown } } | null)?.input?.approval
  const id =
    typeof approval === 'string'
      ? approval
      : (approval as Partial<ApprovalOutput> | null)?.approvalId
  return id ?? null
}
