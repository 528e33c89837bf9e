import type { NextFunction, Request, Response } from 'express'
import { PROBLEM_TYPE, toProblem } from '../../core/api/problem'
import { TauseError } from '../../core/errors'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Refuses what neither Payload nor Next can take apart: 405 for methods that neither has, 400 for a
 * path whose percent-encoding is no text. The API answers with a problem, everything else with a line.
 */
export const refuseUnreadable = (
  request: Request,
  response: Response,
  next: NextFunction,
): void => {
  const error = problemOf(request)
  if (!error) return next()
  response.status(error.status).setHeader('cache-control', 'no-store')
  if (error.status === 405) response.setHeader('allow', METHODS.join(', '))
  if (/^\/api(\/|$)/.test(request.path)) {
    const requestId = String(response.getHeader('x-request-id'))
    response.type(PROBLEM_TYPE).send(JSON.stringify(toProblem({ error, requestId })))
  } else response.type('text/plain').send(error.message)
}

const problemOf = ({ method, path }: Request): TauseError | null => {
  if (!METHODS.includes(method))
    return new TauseError({
      code: 'method_not_allowed',
      status: 405,
      message: `${method} is not one of: ${METHODS.join(', ')}.`,
    })
  try {
    decodeURIComponent(path)
    return null
  } catch {
    return new TauseError({
      code: 'bad_request',
      status: 400,
      message:
        'The path cannot be read: write what follows each "%" as UTF-8 in two hex digits a byte.',
    })
  }
}
