import { actorOf } from '../core/tenancy/actorOf'
import { forbidden } from '../core/errors'
import type { Operation, OperationContext } from '../endpoints/http/operation'
import { parseInput } from '../endpoints/http/parseInput'
import { apiServices } from '../plugins/externalApi/apiServices'
import type { Runtime } from './runtime'
import { adminRequest } from './withRuntime'

/**
 * Does what an operation of the API does, as the first platform administrator, and answers its body.
 *
 * @throws TauseError as the operation, or `invalid` for input that its schemas refuse.
 */
export const callOperation = async <Body>(
  runtime: Runtime,
  operation: Operation,
  input: { params?: object; query?: object; body?: object } = {},
): Promise<Body> => {
  const req = await adminRequest(runtime)
  const actor = actorOf(req.user)
  if (actor.kind === 'anonymous') throw forbidden('There is no administrator to act as.')
  const context: OperationContext<unknown, unknown, unknown> = {
    req,
    actor,
    selectedTenant: undefined,
    params: operation.params && parseInput(operation.params, input.params ?? {}),
    query: operation.query && parseInput(operation.query, input.query ?? {}),
    body: operation.body && parseInput(operation.body, input.body ?? {}),
    services: apiServices(runtime.settings),
    settle: () => Promise.resolve(),
    effectId: undefined,
    plan: null,
    notePlan: () => Promise.resolve(),
  }
  const answer = await operation.handle(context as OperationContext<never, never, never>)
  return (answer instanceof Response ? await answer.json() : answer.body) as Body
}
