import type { TargetFile, TargetRelease } from '../contract'
import { REVALIDATE } from '../parts/headersOf'
import { percentEncoded } from '../../core/release/percentEncoded'
import { proxiedPaths } from '../parts/proxiedPaths'
import { serviceHeaders } from '../parts/serviceHeaders'

/** https://vercel.com/docs/project-configuration: of a source pattern; some of it is ours. Characters. */
const MAX_SOURCE = 4096 - 96

/** https://vercel.com/docs/edge-network/caching: sent for every static file. */
const IMPLIED = { 'cache-control': REVALIDATE }

type Header = { source: string; headers: { key: string; value: string }[] }

export type VercelConfig = {
  cleanUrls: true
  trailingSlash: false
  headers: Header[]
  redirects: { source: string; destination: string; statusCode: number }[]
  rewrites: { source: string; destination: string }[]
}

/** What `vercel.json` says of a release: how paths lead to files, headers, redirects, forms. */
export const vercelConfig = ({
  names,
  release,
}: {
  names: ReadonlyMap<string, TargetFile>
  release: Pick<TargetRelease, 'redirects' | 'origin' | 'formPaths'>
}): VercelConfig => ({
  cleanUrls: true,
  trailingSlash: false,
  headers: headersOfPaths(serviceHeaders({ names, implied: IMPLIED, tellsType: false })),
  redirects: release.redirects.map(({ from, to, status }) => ({
    source: from.endsWith('/*') ? `${literal(from.slice(0, -2))}/:splat*` : literal(from),
    destination: destinationOf(to),
    statusCode: status,
  })),
  rewrites: proxiedPaths(release).map(({ from, to }) => ({
    source: from.replace(/\*$/, ':path*'),
    destination: to.replace(/\*$/, ':path*'),
  })),
})

/** Paths with the same headers share rules, as many of them in one pattern as it may hold. */
const headersOfPaths = (paths: ReadonlyMap<string, Record<string, string>>): Header[] => {
  const groups = new Map<string, { headers: Record<string, string>; paths: string[] }>()
  for (const [path, headers] of paths) {
    const entries = Object.entries(headers).sort()
    if (entries.length === 0) continue
    const key = JSON.stringify(entries)
    const group = groups.get(key) ?? { headers, paths: [] }
    group.paths.push(path)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap(({ headers, paths: of }) =>
    sourcesOf(of).map((source) => ({
      source,
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    })),
  )
}

const sourcesOf = (paths: readonly string[]): string[] => {
  const sources: string[] = []
  let parts: string[] = []
  let length = 0
  const close = (): void => {
    if (parts.length > 0) sources.push(`/:path(${parts.join('|')})`)
    parts = []
    length = 0
  }
  for (const path of paths) {
    // A parameter needs a character: the home page has a rule of its own.
    if (path === '/') sources.push('/')
    else {
      const part = path.slice(1).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      if (length + part.length > MAX_SOURCE) close()
      parts.push(part)
      length += part.length + 1
    }
  }
  close()
  return sources
}

/** Signs that have a meaning in a source pattern stand for themselves. */
const literal = (path: string): string => percentEncoded(path).replace(/[:*+?(){}\\]/g, '\\$&')

/** Where a redirect leads: what is no `:splat` at its end stands for itself. */
const destinationOf = (to: string): string => {
  const [, origin = '', path = '', rest = ''] =
    /^(https?:\/\/[^/?#]*)?([^?#]*)(.*)$/s.exec(percentEncoded(to)) ?? []
  const hasSplat = path.endsWith('/:splat')
  const fixed = hasSplat ? path.slice(0, -':splat'.length) : path
  return `${origin}${fixed.replace(/[:*+(){}\\]/g, '\\$&')}${hasSplat ? ':splat*' : ''}${rest}`
}
