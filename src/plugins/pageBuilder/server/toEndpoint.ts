import type { Endpoint, PayloadRequest } from 'payload'
import { answer } from '../../../endpoints/http/answer'

/** An endpoint that answers with JSON, and with problem+json for what it refuses. */
export const toEndpoint = (
  method: Endpoint['method'],
  path: string,
  handle: (req: PayloadRequest) => Promise<{ status: number; body: unknown }>,
): Endpoint => ({
  method,
  path,
  handler: answer(async (req) => {
    const { status, body } = await handle(req)
    return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
  }),
})
