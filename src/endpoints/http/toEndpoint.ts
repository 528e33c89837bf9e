import type { Endpoint, PayloadRequest } from 'payload'
import { unauthorized } from '../../core/errors'
import { actorOf } from '../../core/tenancy/actorOf'
import {
  claimKey,
  idempotencyKeyOf,
  keepAnswer,
  notePlan,
  releaseKey,
  renewClaim,
} from './idempotency'
import type { Answer, ApiServices, Operation, OperationContext } from './operation'
import { parseInput } from './parseInput'
import { toProblemResponse, toTauseError } from './problem'
import { readJsonBody } from './readJsonBody'
import { selectedTenantOf } from './tenantScope'

/** Below Payload's API route. */
export const API_PREFIX = '/v1'

type Once = 'settle' | 'effectId' | 'plan' | 'notePlan'
type Context = Omit<OperationContext<unknown, unknown, unknown>, Once>

/** An operation as Payload serves it: authentication, input, idempotency, errors. */
export const toEndpoint = (operation: Operation, services: ApiServices): Endpoint => ({
  method: operation.method,
  path: `${API_PREFIX}${operation.path}`,
  handler: async (req) => {
    try {
      const context = await readContext(operation, services, req)
      const key = operation.idempotent ? idempotencyKeyOf(req) : undefined
      return key === undefined
        ? toResponse(await operation.handle({ ...context, ...WITHOUT_KEY } as never))
        : await runOnce({ operation, context, key })
    } catch (error) {
      return toProblemResponse(error, req)
    }
  },
})

const WITHOUT_KEY: Pick<OperationContext<unknown, unknown, unknown>, Once> = {
  settle: async () => undefined,
  effectId: undefined,
  plan: null,
  notePlan: async () => undefined,
}

const readContext = async (
  { params, query, body }: Operation,
  services: ApiServices,
  req: PayloadRequest,
): Promise<Context> => {
  const actor = actorOf(req.user)
  if (actor.kind === 'anonymous') throw unauthorized()
  return {
    req,
    actor,
    services,
    selectedTenant: selectedTenantOf(req, actor),
    params: params ? parseInput(params, req.routeParams ?? {}) : {},
    query: query ? parseInput(query, Object.fromEntries(req.searchParams)) : {},
    body: body ? parseInput(body, await readJsonBody(req)) : undefined,
  }
}

const runOnce = async ({
  operation,
  context,
  key,
}: {
  operation: Operation
  context: Context
  key: string
}): Promise<Response> => {
  const {
    req,
    actor,
    services: { claim: hold },
  } = context
  const { payload } = req
  const claimed = await claimKey({
    payload,
    scope: [actor.kind, actor.id, operation.method, operation.path, key],
    request: [context.params, context.query, context.body, context.selectedTenant ?? null],
    hold,
  })
  const present = (answer: Answer, headers?: Record<string, string>): Response =>
    (answer.status < 400 && operation.present?.(req, answer)) || toResponse(answer, headers)
  if ('answer' in claimed) return present(claimed.answer, { 'idempotent-replay': 'true' })
  const { claim } = claimed
  const letGo = renewClaim(payload, claim, hold)
  let settled = false
  const settle = async (answer: Answer): Promise<void> => {
    await keepAnswer({ req, claim, answer })
    settled = true
  }
  try {
    const answer = await operation.handle({
      ...context,
      settle,
      effectId: claim.id,
      plan: claim.plan,
      notePlan: (plan: unknown) => notePlan(payload, claim, plan),
    } as never)
    if (answer instanceof Response) throw new Error('An idempotent operation answers with data.')
    if (!settled) await settle(answer)
    return present(answer)
  } catch (error) {
    if (toTauseError(error, req).status < 500) {
      // A refused request has had no effect: its key may be used for the corrected one.
      await releaseKey(payload, claim)
      throw error
    }
    const failure = toProblemResponse(error, req)
    const headers = { 'content-type': failure.headers.get('content-type') ?? '' }
    await keepAnswer({
      req,
      claim,
      answer: { status: failure.status, body: await failure.clone().json(), headers },
    })
    return failure
  } finally {
    letGo()
  }
}

const toResponse = (answer: Answer | Response, headers: Record<string, string> = {}): Response => {
  if (answer instanceof Response) return answer
  return Response.json(answer.body, {
    status: answer.status,
    headers: { 'cache-control': 'no-store', ...answer.headers, ...headers },
  })
}
