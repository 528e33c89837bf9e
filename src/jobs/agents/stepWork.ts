import type { PayloadRequest } from 'payload'
import type { ToolServices } from '../../agents/tools/defineTool'
import type { WritingServices } from '../../agents/writing/types'
import type { ReadyStep } from '../../core/workflow/readyStep'
import { actorRequest } from '../actorRequest'
import type { JobContext } from '../types'
import type { RunDocument } from './documents'
import type { Ledger } from './Ledger'

export type RunServices = WritingServices & ToolServices

/** All that one attempt at a step is done with. */
export type StepWork = {
  ready: ReadyStep
  context: JobContext<{ runId: string }>
  run: RunDocument
  token: string
  ledger: Ledger
  services: RunServices
}

/**
 * Its own request: what one write notes in it is nothing to the step beside it. With the user or key as
 * they are now, as a run may take hours: who has lost a role has lost it for the next step.
 *
 * @throws TauseError `forbidden` when they are no longer there.
 */
export const requestFor = async ({
  context: { payload, job, signal },
}: Pick<StepWork, 'context'>): Promise<PayloadRequest> =>
  Object.assign(await actorRequest({ payload, job }), { signal })
