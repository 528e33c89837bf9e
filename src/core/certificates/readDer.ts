import { invalid } from '../errors'

export type DerNode = {
  tag: number
  content: Buffer
  /** What a constructed value holds; empty for a primitive one. */
  children: readonly DerNode[]
}

/** Deeper than any certificate goes. */
const MAX_DEPTH = 16

/**
 * Reads one DER value (X.690) and what it holds.
 *
 * @throws TauseError `invalid` for bytes that are cut short, indefinite or nested without end.
 */
export const readDer = (bytes: Buffer): DerNode => {
  const [node] = readAll(bytes, 0)
  if (!node) throw damaged()
  return node
}

const damaged = (): Error => invalid('This is no DER: the bytes are cut short or damaged.')

const readAll = (bytes: Buffer, depth: number): DerNode[] => {
  if (depth > MAX_DEPTH) throw damaged()
  const nodes: DerNode[] = []
  let at = 0
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0
    const first = bytes[at + 1]
    // Tags of several bytes occur in no certificate.
    if (first === undefined || (tag & 0x1f) === 0x1f) throw damaged()
    const long = first & 0x80 ? first & 0x7f : 0
    if (first === 0x80 || long > 4) throw damaged()
    const start = at + 2 + long
    const length = long ? bytes.subarray(at + 2, start) : Buffer.from([first])
    if (length.length < (long || 1)) throw damaged()
    const end = start + length.readUIntBE(0, length.length)
    if (end > bytes.length) throw damaged()
    const content = bytes.subarray(start, end)
    nodes.push({ tag, content, children: tag & 0x20 ? readAll(content, depth + 1) : [] })
    at = end
  }
  return nodes
}

/** Dotted form of an OBJECT IDENTIFIER's content. */
export const objectIdOf = (content: Buffer): string => {
  const [first = 0, ...rest] = content
  const arcs = [
    Math.min(2, Math.floor(first / 40)),
    first - 40 * Math.min(2, Math.floor(first / 40)),
  ]
  let value = 0
  for (const byte of rest) {
    value = value * 128 + (byte & 0x7f)
    if (byte & 0x80) continue
    arcs.push(value)
    value = 0
  }
  return arcs.join('.')
}
