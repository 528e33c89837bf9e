import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

const MINUTE_SECONDS = 60

/** Log-in attempts from one address. */
const LOGIN = { points: 30, duration: 5 * MINUTE_SECONDS }

/** Requests to the external API with one credential, or from one address without any. */
const API = { points: 1200, duration: MINUTE_SECONDS }

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

const limit = (
  options: { points: number; duration: number },
  keyOf: (request: Request) => string,
): RequestHandler => {
  const limiter = new RateLimiterMemory(options)
  const policy = `${options.points};w=${options.duration}`
  return async (request: Request, response: Response, next: NextFunction) => {
    try {
      const state = await limiter.consume(keyOf(request))
      response.setHeader('ratelimit-policy', policy)
      response.setHeader(
        'ratelimit',
        `limit=${options.points}, remaining=${state.remainingPoints}, reset=${Math.ceil(state.msBeforeNext / 1000)}`,
      )
      next()
    } catch (rejected) {
      if (rejected instanceof Error) throw rejected
      send(response, rejected as RateLimiterRes)
    }
  }
}

const address = (request: Request): string => request.socket.remoteAddress ?? 'unknown'

export const loginRateLimit = (): RequestHandler => limit(LOGIN, address)

export const apiRateLimit = (): RequestHandler =>
  limit(API, (request) => request.get('authorization') ?? address(request))
