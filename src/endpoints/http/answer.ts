import type { Endpoint, PayloadRequest } from 'payload'
import { unauthorized } from '../../core/errors'
import { toProblemResponse } from './problem'

/** An endpoint's handler for who is logged in; what it throws becomes problem+json. */
export const answer =
  (handle: (req: PayloadRequest) => Promise<Response>): Endpoint['handler'] =>
  async (req) => {
    try {
      if (!req.user) throw unauthorized()
      return await handle(req)
    } catch (error) {
      return toProblemResponse(error, req)
    }
  }
