import { newKey } from '../core/api/newKey'
import type { Page } from '../core/api/common'
import type { TargetConfig } from '../core/api/targetConfig'
import type {
  CreateTarget,
  ListTargets,
  PatchTarget,
  Push,
  PushLogEntry,
  StartedTargetJob,
  Target,
} from '../core/api/targets'
import { type CallOptions, type Send, wait } from './send'
import { TauseApiError } from './TauseApiError'

const SECOND = 1000
const MINUTE = 60 * SECOND
const POLL = 0.5 * SECOND

const OPEN: readonly Push['state'][] = ['queued', 'planning', 'uploading', 'activating']

type PageQuery = { limit?: number; cursor?: string }

/** Other hosting that releases are sent to. */
export type TargetsApi = {
  list: (query?: ListTargets, options?: CallOptions) => Promise<Page<Target>>
  get: (id: string, options?: CallOptions) => Promise<Target>
  /** What a web server has to include to serve a folder target. */
  config: (id: string, options?: CallOptions) => Promise<TargetConfig>
  create: (input: CreateTarget, options?: CallOptions) => Promise<Target>
  update: (id: string, input: PatchTarget, options?: CallOptions) => Promise<Target>
  delete: (id: string, options?: CallOptions) => Promise<{ id: string; deleted: boolean }>
  /** Follow it with `operations`: the result is `{ ok, detail }`. */
  test: (id: string, options?: CallOptions) => Promise<StartedTargetJob>
  /** Follow it with `operations`: the result is a plan. */
  plan: (
    id: string,
    input?: { releaseId?: string },
    options?: CallOptions,
  ) => Promise<StartedTargetJob>
  push: (id: string, input?: { releaseId?: string }, options?: CallOptions) => Promise<Push>
  pushes: (id: string, query?: PageQuery, options?: CallOptions) => Promise<Page<Push>>
  getPush: (id: string, options?: CallOptions) => Promise<Push>
  logs: (id: string, query?: PageQuery, options?: CallOptions) => Promise<Page<PushLogEntry>>
  /** Makes an earlier push live again, without an upload. */
  rollback: (id: string, options?: CallOptions) => Promise<Push>
  cancel: (id: string, options?: CallOptions) => Promise<Push>
  retry: (id: string, options?: CallOptions) => Promise<Push>
  /** Takes a push that is not live away from its target. */
  remove: (id: string, options?: CallOptions) => Promise<StartedTargetJob>
  /**
   * Resolves when the push rests, with the push.
   *
   * @throws TauseApiError `push_failed` with its problem; `timeout` after `timeout` milliseconds (default
   * 10 minutes).
   */
  wait: (
    id: string,
    options?: CallOptions & { timeout?: number; onProgress?: (push: Push) => void },
  ) => Promise<Push>
}

export const targetsApi = (send: Send): TargetsApi => {
  const at = (id: string): string => `/targets/${encodeURIComponent(id)}`
  const pushAt = (id: string): string => `/pushes/${encodeURIComponent(id)}`
  const move =
    <Result>(action: string) =>
    (id: string, options?: CallOptions): Promise<Result> =>
      send({ method: 'POST', path: `${pushAt(id)}/${action}`, ...options })
  const getPush: TargetsApi['getPush'] = (id, options) =>
    send({ method: 'GET', path: pushAt(id), ...options })
  return {
    list: (query, options) =>
      send({ method: 'GET', path: '/targets', query: { ...query }, ...options }),
    get: (id, options) => send({ method: 'GET', path: at(id), ...options }),
    config: (id, options) => send({ method: 'GET', path: `${at(id)}/config`, ...options }),
    create: (body, options) => send({ method: 'POST', path: '/targets', body, ...options }),
    update: (id, body, options) => send({ method: 'PATCH', path: at(id), body, ...options }),
    delete: (id, options) => send({ method: 'DELETE', path: at(id), ...options }),
    test: (id, options) => send({ method: 'POST', path: `${at(id)}/test`, ...options }),
    plan: (id, body = {}, options) =>
      send({ method: 'POST', path: `${at(id)}/plan`, body, ...options }),
    push: (id, body = {}, options) =>
      send({
        method: 'POST',
        path: `${at(id)}/push`,
        body,
        idempotencyKey: newKey(),
        ...options,
      }),
    pushes: (id, query, options) =>
      send({ method: 'GET', path: `${at(id)}/pushes`, query, ...options }),
    getPush,
    logs: (id, query, options) =>
      send({ method: 'GET', path: `${pushAt(id)}/logs`, query, ...options }),
    rollback: move('rollback'),
    cancel: move('cancel'),
    retry: move('retry'),
    remove: move('remove'),
    wait: async (id, { timeout = 10 * MINUTE, onProgress, signal } = {}) => {
      const deadline = Date.now() + timeout
      for (;;) {
        const push = await getPush(id, { signal })
        onProgress?.(push)
        if (push.state === 'failed')
          throw new TauseApiError({
            status: 0,
            code: 'push_failed',
            message: `Push "${id}" failed: ${push.error?.message ?? 'see its log'}`,
          })
        if (!OPEN.includes(push.state)) return push
        if (Date.now() > deadline)
          throw new TauseApiError({
            status: 0,
            code: 'timeout',
            message: `Push "${id}" is still ${push.state} after ${timeout / SECOND} s.`,
          })
        await wait(POLL, signal)
      }
    },
  }
}
