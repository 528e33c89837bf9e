import type { GuardedFetchOptions } from '../../fetch/guardedFetch'
import type { Settings } from '../../core/settings'
import { blockRegistry } from '../../blocks/library'
import { createLanguageModel } from '../../agents/models/createLanguageModel'
import type { JobContext, JobKind } from '../types'
import { advanceRun } from './advanceRun'
import { AGENT_RUN } from './documents'
import { endRun } from './endRun'
import { toolMoves } from './toolMoves'

export type AgentRunOptions = {
  settings: Pick<Settings, 'ai'>
  /** Whom agents may read from. @default public addresses */
  fetch?: Pick<GuardedFetchOptions, 'policy' | 'resolve'>
}

/** Brings a run of an agent team as far as it goes: to its end, or to where it waits. */
export const agentRunJob = ({ settings, fetch }: AgentRunOptions): JobKind => ({
  kind: AGENT_RUN,
  limits: { perWorker: 4, perTenant: 4 },
  run: (context) =>
    advanceRun({
      context: context as JobContext<{ runId: string }>,
      services: {
        blocks: blockRegistry,
        ai: { ...settings.ai, createModel: createLanguageModel },
        moves: toolMoves({ payload: context.payload }),
        fetch,
      },
    }),
  onFailed: async ({ payload, job, error }) => {
    const { runId } = job.payload as { runId: string }
    await endRun({
      payload,
      runId,
      // The run works with the access of whoever started it: once that is gone, no other job goes on with
      // it either, and this one may have been refused before it took the run.
      jobId: error.code === 'forbidden' ? undefined : job.id,
      data:
        error.code === 'cancelled'
          ? { state: 'cancelled' }
          : { state: 'failed', error: { code: error.code, message: error.message } },
    })
  },
})
