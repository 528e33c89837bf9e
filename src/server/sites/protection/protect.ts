import type { Payload } from 'payload'
import {
  type AccessPlace,
  createAccessToken,
  lockOf,
  readAccessToken,
} from '../../../core/access/accessToken'
import type { ContentReader } from '../../../storage/contentReader'
import { isTauseError } from '../../../core/errors'
import { clientAddress } from '../../http/clientAddress'
import { isAsset } from '../assetHistory'
import { readBody } from '../readBody'
import type { SiteRequest } from '../siteHandler'
import { accessCookie, accessCookiesOf, isSecureRequest } from './accessCookie'
import { ACCESS_PATH, accessPage, type AccessProblem } from './accessPage'
import { keepPrivate } from './keepPrivate'
import { createPasswordGate } from './passwordGate'
import { pathWithin } from './pathWithin'

const DAY = 24 * 60 * 60 * 1000

/** How long a visitor who has come in stays in. Milliseconds. */
const VISIT = 7 * DAY

/** Largest form that is read. Bytes. */
const MAX_BODY = 4096

const TOKEN = 'preview_token'

/** Authorities must be able to read their challenges; the certificates' part answers them. */
const CHALLENGES = '/.well-known/acme-challenge/'

const STATUS: Partial<Record<AccessProblem, number>> = { later: 429, busy: 503 }

/**
 * Stands before environments that not everybody may see: pages, files, forms and feeds alike. Lets in who
 * has the cookie, gives it to who brings the password or a signed link, and asks everybody else.
 *
 * @returns `null` for who may see the site: the answer is private then, whoever makes it.
 */
export const createProtection = ({
  payload,
  reader,
  trustedProxies,
}: {
  payload: Payload
  reader: Pick<ContentReader, 'site'>
  /** See `clientAddress`. */
  trustedProxies: number
}): ((context: SiteRequest) => Promise<void> | null) => {
  const { secret } = payload
  const checkPassword = createPasswordGate()

  const letIn = (context: SiteRequest, place: AccessPlace, until: Date, to: string): void => {
    const expiresAt = new Date(Math.min(until.getTime(), Date.now() + VISIT))
    const token = createAccessToken({ place, purpose: 'visit', secret, expiresAt })
    const isSecure = isSecureRequest(context.request, trustedProxies)
    context.response.writeHead(303, {
      location: to,
      'set-cookie': accessCookie({ token, expiresAt, isSecure }),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-length': 0,
    })
    context.response.end()
  }

  const refuse = async (
    context: SiteRequest,
    { to, problem, hash }: { to: string; problem?: AccessProblem; hash?: string | null },
  ): Promise<void> => {
    const { request, response, path, site } = context
    const status = (problem && STATUS[problem]) ?? 401
    const common = {
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
      // Asked for with every 401 (RFC 9110 §15.5.2); no browser opens a window for this one.
      ...(status === 401 && { 'www-authenticate': 'Form realm="site"' }),
      ...(status !== 401 && { 'retry-after': problem === 'later' ? '600' : '5' }),
    }
    if (isAsset(path)) {
      response.writeHead(status, { ...common, 'content-length': 0 })
      response.end()
      return
    }
    const page = accessPage({
      // The page is shown in any case: without the look of the site, should that not be readable.
      site: await reader.site(site.manifestDigest).catch(() => null),
      hasPassword: Boolean(hash === undefined ? await hashOf(payload, site.siteId) : hash),
      to,
      problem,
    })
    response.writeHead(status, { ...common, ...page.headers })
    response.end(request.method === 'HEAD' ? undefined : page.body)
  }

  const takePassword = async (context: SiteRequest): Promise<void> => {
    const { request, site } = context
    const form = new URLSearchParams(await readForm(request))
    const to = pathWithin(form.get('to') ?? '/')
    const hash = await hashOf(payload, site.siteId)
    if (!hash) return refuse(context, { to, hash })
    const verdict = await checkPassword({
      siteId: site.siteId,
      address: clientAddress(request, trustedProxies),
      password: form.get('password') ?? '',
      hash,
    })
    if (verdict !== 'right') return refuse(context, { to, problem: verdict, hash })
    const { siteId, environment } = site
    letIn(context, { siteId, environment, lock: lockOf(hash) }, new Date(Date.now() + VISIT), to)
  }

  return (context) => {
    const { request, response, path, query, site } = context
    const { siteId, environment, protection } = site
    if (!protection || path.startsWith(CHALLENGES)) return null
    const place = { siteId, environment, lock: protection.lock }
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (path === ACCESS_PATH && request.method === 'POST') return takePassword(context)
    const search = new URLSearchParams(query)
    const token = search.get(TOKEN)
    search.delete(TOKEN)
    const rest = search.toString()
    const to = pathWithin(path === ACCESS_PATH ? '/' : `${encodeURI(path)}${rest && `?${rest}`}`)
    const until = token && readAccessToken({ token, place, purpose: 'link', secret })
    if (until && reads) {
      letIn(context, place, until, to)
      return Promise.resolve()
    }
    const isIn = accessCookiesOf(request).some((cookie) =>
      readAccessToken({ token: cookie, place, purpose: 'visit', secret }),
    )
    if (!isIn) return refuse(context, { to, problem: token ? 'ended' : undefined })
    if (path === ACCESS_PATH && reads) {
      response.writeHead(303, { location: '/', 'cache-control': 'no-store', 'content-length': 0 })
      response.end()
      return Promise.resolve()
    }
    keepPrivate(response)
    return null
  }
}

/** What was posted; nothing in place of what is far too long for a password. */
const readForm = async (request: SiteRequest['request']): Promise<string> => {
  try {
    return (await readBody(request, MAX_BODY)).toString('utf8')
  } catch (error) {
    if (isTauseError(error)) return ''
    throw error
  }
}

/** The stored hash: asked for when a password is to be asked for or checked, never on a visitor's way. */
const hashOf = async ({ db }: Payload, siteId: string): Promise<string | null> => {
  const site = (await db.findOne({
    collection: 'sites',
    where: { id: { equals: siteId } },
  })) as { delivery?: { protection?: { passwordHash?: string | null } | null } | null } | null
  return site?.delivery?.protection?.passwordHash ?? null
}
