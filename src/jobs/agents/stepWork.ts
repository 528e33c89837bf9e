import { createLocalReq, type PayloadRequest } from 'payload'
import type { ToolServices } from '../../agents/tools/defineTool'
import type { WritingServices } from '../../agents/writing/types'
import type { ReadyStep } from '../../core/workflow/readyStep'
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

/** Its own request: what one write notes in it is nothing to the step beside it. */
export const requestFor = async ({
  context,
}: Pick<StepWork, 'context'>): Promise<PayloadRequest> => {
  const req = await createLocalReq({ user: context.req.user ?? undefined }, context.payload)
  return Object.assign(req, { signal: context.signal })
}
