import { type Endpoint, NotFound, type Payload, type PayloadRequest } from 'payload'
import { refusal } from '../../collections/hooks/refusal'
import { isPlainObject } from './isPlainObject'
import { multipartProblem } from './multipartProblem'

/** Largest whole number that GraphQL takes (32 bits, signed): the same for REST. */
const MAX_INT = 2_147_483_647

/** Numbers of a query, and the least that each can be. */
const NUMBERS = [
  ['page', 1],
  // 0: all of them.
  ['limit', 0],
] as const

/**
 * Refuses with 400 what a query string cannot mean, where Payload would ask the database and answer 500;
 * and with 404 the versions of collections and globals that have none, whose table is not there, and missing files.
 */
export const guardQueries = (payload: Payload): void => {
  const collections = Object.values(payload.collections).map(({ config }) => config)
  for (const config of [...collections, ...payload.config.globals])
    if (config.endpoints)
      config.endpoints = config.endpoints.map((endpoint) => ({
        ...endpoint,
        handler: guarded(endpoint, Boolean(config.versions)),
      }))
}

const guarded =
  ({ path, handler }: Endpoint, hasVersions: boolean): Endpoint['handler'] =>
  async (req) => {
    if (!hasVersions && /^\/versions(\/|$)/.test(path)) throw new NotFound(req.t)
    checkParameters(req.query)
    try {
      const answer = await handler(req)
      // Payload's answer to whoever may read all files and asks for one that is not there.
      if (path.startsWith('/file/') && answer.status === 500) throw new NotFound(req.t)
      return answer
    } catch (error) {
      throw multipartProblem(req, error) ?? bodyProblem(req) ?? error
    }
  }

/** Of a global, whose hooks come too late to look at its body. */
const bodyProblem = ({ method, routeParams, data }: PayloadRequest): Error | undefined =>
  method === 'POST' && routeParams?.global !== undefined && !isPlainObject(data)
    ? refusal(
        'Send the changed fields as a JSON object, with "Content-Type: application/json".',
        400,
      )
    : undefined

const checkParameters = (query: PayloadRequest['query'] = {}): void => {
  for (const [name, least] of NUMBERS) {
    const value: unknown = query[name]
    if (value === undefined || value === '') continue
    const number = typeof value === 'string' ? Number(value) : Number.NaN
    if (!Number.isInteger(number) || number < least || number > MAX_INT)
      throw refusal(`${name}: give a whole number from ${least} to ${MAX_INT}.`, 400)
  }
  const { sort } = query as { sort?: unknown }
  if (sort !== undefined && ![sort].flat().every((one) => typeof one === 'string'))
    throw refusal('sort: give names of fields, separated by commas, such as sort=-createdAt.', 400)
  for (const name of ['where', 'data'] as const) {
    const value: unknown = query[name]
    if (typeof value === 'string' && value !== '' && !isJson(value))
      throw refusal(
        name === 'where'
          ? 'where: give conditions, such as where[title][equals]=About, or the same as JSON.'
          : `${name}: give JSON.`,
        400,
      )
  }
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
