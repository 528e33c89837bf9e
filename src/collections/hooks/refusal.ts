import { APIError } from 'payload'

/**
 * A refusal that says why. Named like Payload's own `Forbidden`, so that it is logged as one line of
 * information and not as an error with its stack.
 */
export const refusal = (message: string, status: 400 | 403 | 404 | 409 = 403): Error => {
  const error = new APIError(message, status, undefined, true)
  error.name = 'Forbidden'
  return error
}
