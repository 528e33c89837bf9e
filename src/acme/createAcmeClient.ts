import { z } from 'zod'
import { AcmeError } from './AcmeError'
import {
  authorizationSchema,
  directorySchema,
  orderSchema,
  ordersSchema,
  accountSchema,
  renewalInfoSchema,
} from './answers'
import { createPost, toError } from './createPost'
import { parseRetryAfter } from './parseRetryAfter'
import { createSendHttp, type HttpAnswer } from './sendHttp'
import { bindExternal, thumbprintOf } from './signJws'
import type { AcmeClient, AcmeClientOptions, AcmeDirectory, AcmeOrder } from './types'

/** Pages of an account's orders that are read at most. */
const MAX_PAGES = 20

/**
 * A client of one ACME authority (RFC 8555, with RFC 9773 and profiles). Holds nothing but nonces, open
 * connections and the directory: whatever must outlive the process, the caller writes down.
 */
export const createAcmeClient = ({
  directoryUrl,
  accountKey,
  accountUrl: knownAccount,
  roots,
  userAgent,
  signal,
}: AcmeClientOptions): AcmeClient => {
  const send = createSendHttp({ roots, userAgent, signal })
  let directory: Promise<AcmeDirectory> | undefined
  let accountUrl = knownAccount
  let ordersUrl: string | undefined

  const readDirectory = (): Promise<AcmeDirectory> => {
    directory ??= get(directoryUrl, directorySchema).then(
      ({ value }) => value,
      (error: unknown) => {
        // Asked again at the next call.
        directory = undefined
        throw error
      },
    )
    return directory
  }

  const get = async <Schema extends z.ZodType>(
    url: string,
    schema: Schema,
  ): Promise<{ value: z.output<Schema>; answer: HttpAnswer }> => {
    const answer = await send({ url, method: 'GET' })
    if (answer.status !== 200) throw toError(answer)
    return { value: parse(schema, answer), answer }
  }

  const post = createPost({
    send,
    key: accountKey,
    newNonceUrl: async () => (await readDirectory()).newNonce,
    signal,
  })
  const asAccount = (url: string, payload: object | null): Promise<HttpAnswer> => {
    if (!accountUrl) throw new Error('Register the account before it is used.')
    return post({ url, payload, accountUrl })
  }

  const toOrder = (answer: HttpAnswer, url: string): AcmeOrder => ({
    ...parse(orderSchema, answer),
    url,
    retryAfter: parseRetryAfter(answer.headers['retry-after']),
  })

  return {
    readDirectory,
    register: async ({ email, termsAgreed, external }) => {
      const { newAccount } = await readDirectory()
      const answer = await post({
        url: newAccount,
        payload: {
          termsOfServiceAgreed: termsAgreed,
          ...(email && { contact: [`mailto:${email}`] }),
          ...(external && {
            externalAccountBinding: bindExternal({ key: accountKey, url: newAccount, external }),
          }),
        },
      })
      const { status, orders } = parse(accountSchema, answer)
      accountUrl = locationOf(answer)
      ordersUrl = orders
      return { url: accountUrl, status, orders }
    },
    newOrder: async ({ names, replaces, profile }) => {
      const { newOrder } = await readDirectory()
      const answer = await asAccount(newOrder, {
        identifiers: names.map((value) => ({ type: 'dns', value })),
        ...(replaces && { replaces }),
        ...(profile && { profile }),
      })
      return toOrder(answer, locationOf(answer))
    },
    readOrder: async (url) => toOrder(await asAccount(url, null), url),
    listOrders: async () => {
      if (!ordersUrl && accountUrl)
        ordersUrl = parse(accountSchema, await asAccount(accountUrl, null)).orders
      if (!ordersUrl) return null
      const orders: string[] = []
      let next: string | undefined = ordersUrl
      for (let page = 0; next && page < MAX_PAGES; page++) {
        const answer = await asAccount(next, null)
        orders.push(...parse(ordersSchema, answer).orders)
        next = nextOf(answer, next)
      }
      return orders
    },
    readAuthorization: async (url) => {
      const answer = await asAccount(url, null)
      return {
        ...parse(authorizationSchema, answer),
        url,
        retryAfter: parseRetryAfter(answer.headers['retry-after']),
      }
    },
    answerChallenge: async (url) => void (await asAccount(url, {})),
    keyAuthorization: (token) => `${token}.${thumbprintOf(accountKey)}`,
    finalize: async ({ url, finalize, request }) =>
      toOrder(await asAccount(finalize, { csr: request.toString('base64url') }), url),
    download: async (url) => (await asAccount(url, null)).body,
    readRenewalInfo: async (ariId) => {
      const { renewalInfo } = await readDirectory()
      if (!renewalInfo) return null
      const { value, answer } = await get(
        `${renewalInfo.replace(/\/$/, '')}/${ariId}`,
        renewalInfoSchema,
      )
      return {
        start: new Date(value.suggestedWindow.start),
        end: new Date(value.suggestedWindow.end),
        explanationUrl: value.explanationURL,
        retryAfter: parseRetryAfter(answer.headers['retry-after']),
      }
    },
  }
}

const locationOf = (answer: HttpAnswer): string => {
  const location = answer.headers.location ?? ''
  if (isHttps(location)) return location
  throw unusable('it names no location', answer)
}

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:'

/** The page after this one, as its `Link` header has it. */
const nextOf = ({ headers }: HttpAnswer, base: string): string | undefined => {
  const link = /<([^>]+)>\s*;\s*rel="?next/.exec(headers.link ?? '')?.[1]
  if (!link || !URL.canParse(link, base)) return undefined
  const url = new URL(link, base).href
  return isHttps(url) ? url : undefined
}

const parse = <Schema extends z.ZodType>(schema: Schema, answer: HttpAnswer): z.output<Schema> => {
  try {
    return schema.parse(JSON.parse(answer.body))
  } catch (cause) {
    throw unusable(cause instanceof z.ZodError ? z.prettifyError(cause) : 'no JSON', answer, cause)
  }
}

const unusable = (why: string, { status }: HttpAnswer, cause?: unknown): AcmeError =>
  new AcmeError({
    problem: {
      type: 'malformedAnswer',
      detail: `The certificate authority's answer cannot be used: ${why}.`,
    },
    status,
    cause,
  })
