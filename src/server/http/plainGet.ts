/** What an answer from memory depends on, of a request that asks for nothing else. */
export type PlainGet = {
  /** Host header as it was sent. */
  host: string
  /** Path and query, without percent signs. */
  url: string
  acceptEncoding: string | undefined
  ifNoneMatch: string | undefined
}

/** Longer heads are Node's to read, which has limits for them. Bytes. */
const MAX_HEAD = 8192

/** Letters that mean themselves: whatever has to be decoded or cut off is Node's. */
const REQUEST_LINE =
  /GET (\/[\w\-.~/!$&'()*+,;=:@]*(?:\?[\w\-.~/!$&'()*+,;=:@?%]*)?) HTTP\/1\.1\r\n/y

/** A header as RFC 9112 §5 wants it, in one line. */
const HEADER = /([\w!#$%&'*+\-.^`|~]+):[ \t]*([\t -~\x80-\xff]*)\r\n/y

/**
 * Reads a chunk that is one whole GET request without a body and nothing more, whose answer depends on its
 * host, address, `Accept-Encoding` and `If-None-Match` only. `null`: it is something else, or not written
 * as it should be, and Node's parser is to judge it.
 */
export const plainGetOf = (chunk: Buffer): PlainGet | null => {
  if (chunk.length > MAX_HEAD) return null
  const text = chunk.toString('latin1')
  REQUEST_LINE.lastIndex = 0
  const url = REQUEST_LINE.exec(text)?.[1]
  if (url === undefined) return null
  let at = REQUEST_LINE.lastIndex
  const end = text.length - 2
  let host: string | undefined
  let acceptEncoding: string | undefined
  let ifNoneMatch: string | undefined
  while (at < end) {
    HEADER.lastIndex = at
    const match = HEADER.exec(text)
    if (!match) return null
    at = HEADER.lastIndex
    const [, name = '', value = ''] = match
    switch (name.toLowerCase()) {
      case 'host':
        if (host !== undefined) return null
        host = value.trimEnd()
        break
      case 'accept-encoding':
        if (acceptEncoding !== undefined) return null
        acceptEncoding = value.trimEnd()
        break
      case 'if-none-match':
        if (ifNoneMatch !== undefined) return null
        ifNoneMatch = value.trimEnd()
        break
      case 'connection':
        if (value.trimEnd().toLowerCase() !== 'keep-alive') return null
        break
      case 'content-length':
      case 'expect':
      case 'proxy-connection':
      case 'range':
      case 'transfer-encoding':
      case 'upgrade':
        return null
    }
  }
  if (at !== end || !text.endsWith('\r\n\r\n') || !host) return null
  return { host, url, acceptEncoding, ifNoneMatch }
}
