import type { ServerResponse } from 'node:http'
import { escapeHtml } from '../../core/escapeHtml'

const page = (title: string, text: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title></head><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></body></html>`

/** Answers with a plain page of the platform's own, for when there is no site to speak for itself. */
export const sendSystemPage = (
  response: ServerResponse,
  {
    status,
    title,
    text,
    headers,
    head = false,
  }: {
    status: number
    title: string
    text: string
    headers?: Record<string, string>
    head?: boolean
  },
): void => {
  const body = Buffer.from(page(title, text))
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(head ? undefined : body)
}
