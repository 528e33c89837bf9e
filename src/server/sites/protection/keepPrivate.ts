import type { ServerResponse } from 'node:http'

type Heads = Record<string, unknown> | readonly unknown[] | undefined

/**
 * Makes whatever is answered from here on the visitor's own: no shared cache keeps it, no search engine
 * lists it. Answers are made for everybody elsewhere; this is the one place where they leave.
 */
export const keepPrivate = (response: ServerResponse): void => {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.find((one) => typeof one === 'object') as Heads
    return writeHead(status, privateHeaders(headers) as never)
  }) as typeof response.writeHead
}

const privateHeaders = (headers: Heads): Record<string, unknown> => {
  const result: Record<string, unknown> = {}
  for (const [name, value] of entriesOf(headers)) result[name.toLowerCase()] = value
  const control = result['cache-control']
  const vary = result.vary
  return {
    ...result,
    'cache-control': typeof control === 'string' ? privately(control) : 'private, no-cache',
    vary: typeof vary === 'string' && vary ? `${vary}, cookie` : 'cookie',
    'x-robots-tag': 'noindex, nofollow',
  }
}

/** Names and values in turn, as Node takes them too, or an object. */
const entriesOf = (headers: Heads): [string, unknown][] => {
  if (!headers) return []
  if (!Array.isArray(headers)) return Object.entries(headers)
  const list = headers as unknown[]
  if (list.some(Array.isArray)) return list as [string, unknown][]
  return list.flatMap((name, index): [string, unknown][] =>
    index % 2 === 0 ? [[String(name), list[index + 1]]] : [],
  )
}

const privately = (control: string): string => {
  if (/\bno-store\b/.test(control)) return control
  const kept = control
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== 'public' && !/^(s-maxage|stale-while-revalidate)\b/.test(part))
  return ['private', ...kept.filter((part) => part !== 'private')].join(', ')
}
