import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Payload } from 'payload'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { checkSubmission } from '../../core/blocks/formFields'
import { HONEYPOT } from '../../core/blocks/honeypot'
import { siteWords } from '../../core/blocks/siteWords'
import { isTauseError } from '../../core/errors'
import { escapeHtml } from '../../core/escapeHtml'
import type { ReleaseForm } from '../../core/release/types'
import type { BlobStore } from '../../storage/BlobStore'
import { addressGroup } from '../http/addressGroup'
import { clientAddress } from '../http/clientAddress'
import { prepareStandIn } from './preparedRoute'
import { readBody } from './readBody'
import type { SiteRequest } from './siteHandler'
import { sendSystemPage } from './systemPages'

const KIBIBYTE = 1024
const MINUTE_SECONDS = 60
/** Milliseconds. */
const SECOND = 1000

/** Largest form body taken. */
const MAX_BODY = 64 * KIBIBYTE

/** Forms one address may send to one site. */
const LIMIT = { points: 10, duration: 10 * MINUTE_SECONDS }

const ERRORS_MARK = '<!--tause:errors-->'

type FormIssue = { name: string; message: string }

/**
 * Takes what visitors send through a published site's forms: `POST /_forms/<form id>`, urlencoded.
 * Scripts ask for JSON; a form sent without JavaScript gets a 303 to the site's thank-you page, or
 * the site's error page with what to mend.
 */
export const createFormHandler = ({
  payload,
  blobs,
  trustedProxies,
}: {
  payload: Payload
  blobs: BlobStore
  /** See `clientAddress`. */
  trustedProxies: number
}): ((context: SiteRequest) => Promise<void>) => {
  const limiter = new RateLimiterMemory(LIMIT)

  return async (context) => {
    const { request, path, site } = context
    const [, , formId = '', action] = path.split('/')
    const form = site.release.form(formId)
    if (!form || (action !== undefined && action !== 'sent'))
      return sendSystemPage(context.response, {
        status: 404,
        title: 'No such form',
        text: 'This form is not on the site any more. Go back and reload the page.',
      })
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (action === 'sent' && reads) return sendThanks(context, blobs)
    if (action !== undefined || request.method !== 'POST') {
      const allow = action === 'sent' ? 'GET, HEAD' : 'POST'
      context.response.writeHead(405, { allow, 'content-length': 0 })
      context.response.end()
      return
    }
    const address = clientAddress(request, trustedProxies)
    try {
      await limiter.consume(`${site.siteId} ${addressGroup(address)}`)
    } catch (rejected) {
      if (rejected instanceof Error) throw rejected
      const { msBeforeNext } = rejected as RateLimiterRes
      return await refuse({
        context,
        blobs,
        form,
        status: 429,
        issues: [tooMany(form)],
        headers: { 'retry-after': String(Math.max(1, Math.ceil(msBeforeNext / SECOND))) },
      })
    }
    try {
      const values = await readValues(request)
      // A bot filled the trap: it hears the same as a person would.
      if (values[HONEYPOT]) return accept(context, form)
      const checked = checkSubmission({ fields: form.fields, values, locale: form.locale })
      if (checked.issues.length > 0)
        return await refuse({ context, blobs, form, status: 422, issues: checked.issues })
      await store({ payload, context, form, values: checked.values, address })
      return accept(context, form)
    } catch (error) {
      if (!isTauseError(error)) throw error
      return refuse({
        context,
        blobs,
        form,
        status: error.status,
        issues: [{ name: '', message: error.message }],
      })
    }
  }
}

const tooMany = ({ locale = 'en' }: ReleaseForm): FormIssue => ({
  name: '',
  message: siteWords(locale).later,
})

const readValues = async (request: IncomingMessage): Promise<Record<string, string>> => {
  const body = await readBody(request, MAX_BODY)
  return Object.fromEntries(new URLSearchParams(body.toString('utf8')))
}

const store = async ({
  payload,
  context,
  form,
  values,
  address,
}: {
  payload: Payload
  context: SiteRequest
  form: ReleaseForm
  values: Record<string, unknown>
  address: string
}): Promise<void> => {
  const { site, request } = context
  await payload.create({
    collection: 'submissions',
    data: {
      tenant: site.tenantId,
      site: site.siteId,
      page: form.pageId,
      form: form.id,
      kind: form.kind,
      data: values,
      status: 'new',
      // Enough to see that two came from one sender; not enough to find the sender.
      ipHash: createHmac('sha256', payload.secret).update(address).digest('hex').slice(0, 16),
      userAgent: request.headers['user-agent']?.slice(0, 200),
    },
    // Visitors have no account; what they may write is exactly this document.
    overrideAccess: true,
  })
}

const wantsJson = (request: IncomingMessage): boolean =>
  (request.headers.accept ?? '').includes('application/json')

const sendJson = (
  { response }: SiteRequest,
  { status, body, headers }: { status: number; body: unknown; headers?: Record<string, string> },
): void => {
  const bytes = Buffer.from(JSON.stringify(body))
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json',
    'content-length': bytes.length,
    'cache-control': 'no-store',
  })
  response.end(bytes)
}

const accept = (context: SiteRequest, form: ReleaseForm): void => {
  if (wantsJson(context.request))
    return sendJson(context, { status: 200, body: { ok: true, message: form.successMessage } })
  context.response.writeHead(303, {
    location: `/_forms/${form.id}/sent`,
    'cache-control': 'no-store',
    'content-length': 0,
  })
  context.response.end()
}

const sendThanks = async (context: SiteRequest, blobs: BlobStore): Promise<void> => {
  const route = context.site.release.formPages?.success
  if (!route)
    return sendSystemPage(context.response, {
      status: 200,
      title: 'Thank you',
      text: 'Your message has arrived.',
    })
  const body = await blobs.get(route.blob)
  const { headers } = prepareStandIn(route, 'identity', 'no-store')
  context.response.writeHead(200, { ...headers, 'content-length': body.length })
  context.response.end(context.request.method === 'HEAD' ? undefined : body)
}

const refuse = async ({
  context,
  blobs,
  form,
  status,
  issues,
  headers,
}: {
  context: SiteRequest
  blobs: BlobStore
  form: ReleaseForm
  status: number
  issues: FormIssue[]
  headers?: Record<string, string>
}): Promise<void> => {
  if (wantsJson(context.request))
    return sendJson(context, { status, body: { errors: issues }, headers })
  const labelOf = (name: string): string =>
    form.fields.find((field) => field.name === name)?.label ?? ''
  const items = issues.map(({ name, message }) => {
    const label = labelOf(name)
    return `<li>${escapeHtml(label ? `${label}: ${message}` : message)}</li>`
  })
  const route = context.site.release.formPages?.error
  if (!route)
    return sendSystemPage(context.response, {
      status,
      title: 'Not sent yet',
      text: issues.map(({ message }) => message).join(' '),
      headers,
    })
  const page = (await blobs.get(route.blob)).toString('utf8')
  const body = Buffer.from(page.replace(ERRORS_MARK, () => `<ul>${items.join('')}</ul>`))
  const prepared = prepareStandIn(route, 'identity', 'no-store')
  context.response.writeHead(status, {
    ...prepared.headers,
    ...headers,
    'content-length': body.length,
  })
  context.response.end(context.request.method === 'HEAD' ? undefined : body)
}
