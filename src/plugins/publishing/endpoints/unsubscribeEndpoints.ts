import type { Endpoint, PayloadRequest } from 'payload'
import { escapeHtml } from '../../../core/escapeHtml'
import { readUnsubscribeToken } from '../../../core/publishing/unsubscribeToken'
import { transition } from '../../../database/transition'

type Words = {
  title: string
  ask: string
  button: string
  done: string
  gone: string
}

const WORDS: Record<'en' | 'es', Words> = {
  en: {
    title: 'Unsubscribe',
    ask: 'Stop these letters?',
    button: 'Unsubscribe',
    done: 'You will get no more of these letters.',
    gone: 'This link is not valid. Use the one in the latest letter.',
  },
  es: {
    title: 'Darse de baja',
    ask: '¿Dejar de recibir estos correos?',
    button: 'Darse de baja',
    done: 'No recibirá más correos de esta lista.',
    gone: 'Este enlace no es válido. Use el del último correo.',
  },
}

/**
 * One-click unsubscription (RFC 8058) without a log-in: the POST takes the subscriber off the list; the
 * GET, which mail scanners follow, only asks.
 */
export const unsubscribeEndpoints = (): Endpoint[] => [
  {
    path: '/unsubscribe/:token',
    method: 'get',
    handler: async (req) => {
      const words = wordsFor(req)
      return subscriberOf(req)
        ? page(
            words,
            `<form method="post"><p>${words.ask}</p><button>${words.button}</button></form>`,
          )
        : page(words, `<p>${words.gone}</p>`, 404)
    },
  },
  {
    path: '/unsubscribe/:token',
    method: 'post',
    handler: async (req) => {
      const words = wordsFor(req)
      const id = subscriberOf(req)
      if (!id) return page(words, `<p>${words.gone}</p>`, 404)
      // Past access control: the signed link is the permission, for this one row.
      await transition({
        payload: req.payload,
        collection: 'subscribers',
        where: { and: [{ id: { equals: id } }, { status: { not_equals: 'unsubscribed' } }] },
        data: { status: 'unsubscribed', unsubscribedAt: new Date().toISOString() },
      })
      return page(words, `<p role="status">${words.done}</p>`)
    },
  },
]

const subscriberOf = ({ routeParams, payload }: PayloadRequest): string | null =>
  readUnsubscribeToken(String(routeParams?.token ?? ''), payload.secret)

const wordsFor = (req: PayloadRequest): Words & { language: string } => {
  const language = /^es\b/i.test(req.headers.get('accept-language') ?? '') ? 'es' : 'en'
  return { ...WORDS[language], language }
}

const STYLE =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1.5rem;color-scheme:light dark}button{font:inherit;padding:.6em 1.2em;cursor:pointer}'

const page = (
  { title, language }: Words & { language: string },
  body: string,
  status = 200,
): Response =>
  new Response(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`,
    {
      status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
      },
    },
  )
