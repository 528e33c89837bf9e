import { createHash } from 'node:crypto'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { isTauseError, type TauseError } from '../../core/errors'
import { addressGroup } from '../http/addressGroup'
import { clientAddress } from '../http/clientAddress'
import { checkGraphql } from './checkGraphql'
import { countGraphqlLogIns } from './graphqlLogIns'

const MINUTE_SECONDS = 60

/** Log-in attempts and password resets from one address. */
const LOGIN = { points: 30, duration: 5 * MINUTE_SECONDS }

/** GraphQL requests from one address. */
const GRAPHQL = { points: 600, duration: MINUTE_SECONDS }

/** Requests to any API from one address: an office may share one. */
const ADDRESS = { points: 6000, duration: MINUTE_SECONDS }

/** Requests to the external API with one credential. */
const CREDENTIAL = { points: 1200, duration: MINUTE_SECONDS }

/** Of those, requests that a language model answers. */
const AI = { points: 60, duration: MINUTE_SECONDS }

const send = (response: Response, { msBeforeNext }: RateLimiterRes): void => {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000))
  response
    .status(429)
    .setHeader('retry-after', String(seconds))
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: 'Too many requests',
        status: 429,
        code: 'rate_limited',
        detail: `Wait ${seconds} s before the next request.`,
      }),
    )
}

/** In the form that GraphQL and Payload's REST give their errors. */
const refuse = (response: Response, { status, message }: TauseError): void => {
  response.status(status).json({ errors: [{ message }] })
}

/** @param costOf how many requests one counts as; 0 passes. */
const limit = (
  options: { points: number; duration: number },
  keyOf: (request: Request) => string,
  costOf: (request: Request) => number | Promise<number> = () => 1,
): RequestHandler => {
  const limiter = new RateLimiterMemory(options)
  const policy = `${options.points};w=${options.duration}`
  return async (request: Request, response: Response, next: NextFunction) => {
    try {
      const cost = await costOf(request)
      if (cost === 0) return next()
      const state = await limiter.consume(keyOf(request), cost)
      response.setHeader('ratelimit-policy', policy)
      response.setHeader(
        'ratelimit',
        `limit=${options.points}, remaining=${state.remainingPoints}, reset=${Math.ceil(state.msBeforeNext / 1000)}`,
      )
      next()
    } catch (rejected) {
      if (isTauseError(rejected)) return refuse(response, rejected)
      if (rejected instanceof Error) throw rejected
      send(response, rejected as RateLimiterRes)
    }
  }
}

const LOGIN_PATH = /^\/api\/users\/(login|forgot-password|reset-password|unlock|first-register)\/?$/

/** As Payload's router reads it, so that an encoded letter does not pass the limit. */
const pathOf = (request: Request): string => {
  try {
    return decodeURIComponent(request.path).toLowerCase()
  } catch {
    return request.path
  }
}

const isGraphql = (request: Request): boolean => pathOf(request).startsWith('/api/graphql')

const logInsOf = (request: Request): number | Promise<number> =>
  LOGIN_PATH.test(pathOf(request)) ? 1 : isGraphql(request) ? countGraphqlLogIns(request) : 0

const isCredentialed = (request: Request): boolean =>
  pathOf(request).startsWith('/api/v1') && request.get('authorization') !== undefined

const credentialOf = (request: Request): string =>
  createHash('sha256')
    .update(String(request.get('authorization')))
    .digest('base64')

const onlyFor =
  (applies: (request: Request) => boolean, limiter: RequestHandler): RequestHandler =>
  (request, response, next) =>
    applies(request) ? limiter(request, response, next) : next()

/**
 * Limits per address on everything of the API, tighter ones on log-ins (also those over GraphQL), and
 * one per credential on the external API. GraphQL requests that are too much for the server are refused
 * after they have been counted.
 *
 * @param trustedProxies see `clientAddress`.
 */
export const rateLimits = (trustedProxies: number): RequestHandler[] => {
  const address = (request: Request): string => addressGroup(clientAddress(request, trustedProxies))
  return [
    onlyFor((request) => pathOf(request).startsWith('/api'), limit(ADDRESS, address)),
    onlyFor(isGraphql, limit(GRAPHQL, address)),
    limit(LOGIN, address, logInsOf),
    onlyFor(isGraphql, checkGraphql),
    onlyFor(isCredentialed, limit(CREDENTIAL, credentialOf)),
    onlyFor(
      (request) =>
        isCredentialed(request) &&
        request.method === 'POST' &&
        pathOf(request).startsWith('/api/v1/ai/'),
      limit(AI, credentialOf),
    ),
  ]
}
