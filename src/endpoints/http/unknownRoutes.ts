import type { Endpoint, PayloadRequest } from 'payload'
import { TauseError } from '../../core/errors'
import { toProblemResponse } from './problem'
import { API_PREFIX } from './toEndpoint'

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

/** Routes below the API's prefix that `known` does not have, answered in the API's own form. */
export const unknownRoutes = (known: readonly Endpoint[]): Endpoint[] => {
  const answer = (req: PayloadRequest): Response => {
    const pathname = (req.pathname ?? '').replace(/^\/api/, '')
    const allowed = methodsOf(known, pathname)
    const method = (req.method ?? '').toUpperCase()
    if (allowed.length === 0)
      return toProblemResponse(
        new TauseError({
          code: 'not_found',
          status: 404,
          message: `There is no ${method} ${pathname.slice(0, 200)}. See /api${API_PREFIX}/docs.`,
        }),
        req,
      )
    const allow = allowed
      .flatMap((name) => (name === 'get' ? [name, 'head'] : [name]))
      .join(', ')
      .toUpperCase()
    const response = toProblemResponse(
      new TauseError({
        code: 'method_not_allowed',
        status: 405,
        message: `${pathname.slice(0, 200)} takes ${allow}, not ${method}.`,
      }),
      req,
    )
    response.headers.set('allow', allow)
    return response
  }
  return METHODS.flatMap((method) => [
    { method, path: API_PREFIX, handler: answer },
    { method, path: `${API_PREFIX}/(.*)`, handler: answer },
  ])
}

/** What a path takes, by the most literal of the routes that match it: `/apps/create` is no `/apps/:id`. */
const methodsOf = (known: readonly Endpoint[], pathname: string): string[] => {
  const matching = known.filter(({ path }) => patternOf(path).test(pathname))
  const fewest = Math.min(...matching.map(({ path }) => parametersIn(path)))
  const nearest = matching.filter(({ path }) => parametersIn(path) === fewest)
  return METHODS.filter((name) => nearest.some(({ method }) => method === name))
}

const parametersIn = (path: string): number => path.split('/:').length - 1

/** The few forms that our own paths have: names, `:parameters`, and one of several segments at the end. */
const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replace(/[.]/g, '\\.')
      .replace(/\/:\w+\*$/, '(?:/.*)?')
      .replace(/:\w+/g, '[^/]+')}$`,
  )
