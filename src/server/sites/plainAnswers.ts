import { validateHeaderName, validateHeaderValue } from 'node:http'
import { NOT_FOUND_PATH } from '../../core/release/types'
import type { PlainAnswer } from '../http/plainConnections'
import type { PlainGet } from '../http/plainGet'
import { isAsset } from './assetHistory'
import { hostNameOf } from './hostNames'
import { isNotModified, type PreparedRoute } from './preparedRoute'
import type { BodyCache } from './sendBody'
import type { SiteDirectory } from './siteDirectory'
import { pathOf } from './sitePath'

/**
 * Answers what the site handler answers from memory for everybody alike: a route of a live release, or that
 * it has not changed. `null` for all else, the same request then gets its answer from the site handler.
 */
export const createPlainAnswers = ({
  directory,
  bodies,
}: {
  directory: Pick<SiteDirectory, 'peekOpen'>
  bodies: BodyCache
}): ((request: PlainGet) => PlainAnswer | null) => {
  const whole = (prepared: PreparedRoute, length: number): Buffer | null =>
    (prepared.heads.whole ??= headOf('200 OK', {
      ...prepared.headers,
      'content-length': String(length),
    }))
  const unchanged = (prepared: PreparedRoute): Buffer | null =>
    (prepared.heads.unchanged ??= headOf('304 Not Modified', prepared.unchangedHeaders()))

  return ({ host, url, acceptEncoding, ifNoneMatch }) => {
    const release = directory.peekOpen(hostNameOf(host))
    const path = release && pathOf(url)?.path
    if (!path || isApart(path)) return null
    const prepared = release.prepared(path, acceptEncoding)
    if (!prepared) return null
    const isUnchanged = isNotModified(ifNoneMatch, prepared.etag)
    const body = isUnchanged ? null : bodies.get(prepared.bodyKey)
    if (body === undefined) return null
    const head = body ? whole(prepared, body.length) : unchanged(prepared)
    return head && { head, body }
  }
}

/** Paths that are not the release's alone: forms, previews, challenges, the page of those not found. */
const isApart = (path: string): boolean =>
  path === NOT_FOUND_PATH || path.startsWith('/.') || (path.startsWith('/_') && !isAsset(path))

/** `null`: Node refuses such headers, and says why. */
const headOf = (status: string, headers: Record<string, string>): Buffer | null => {
  try {
    const lines = Object.entries(headers).map(([name, value]) => {
      validateHeaderName(name)
      validateHeaderValue(name, value)
      return `${name}: ${value}\r\n`
    })
    return Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}`, 'latin1')
  } catch {
    return null
  }
}
