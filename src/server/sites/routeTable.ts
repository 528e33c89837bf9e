import { LRUCache } from 'lru-cache'
import type { ReleaseRoute } from '../../core/release/types'

/** What many routes of many releases have in common. */
type Look = Omit<ReleaseRoute, 'blob' | 'size'>

/** Routes of a release in one piece of memory: a tenth of what the same objects would take. */
export type RouteTable = {
  find: (path: string) => ReleaseRoute | undefined
  paths: () => Iterable<string>
  /** Bytes that it takes in memory, about. */
  bytes: number
}

/** One record: digest, size, number of its look, and the path as UTF-8. */
const DIGEST_BYTES = 32
const SIZE_BYTES = 6
const LOOK_BYTES = 4
const HEAD_BYTES = DIGEST_BYTES + SIZE_BYTES + LOOK_BYTES

const OFFSET_BYTES = 4

/** Objects around the bytes. */
const OVERHEAD = 400
const LOOK_REFERENCE = 8

/** Looks that releases share, by their JSON. One that is pushed out is no longer shared, that is all. */
const MAX_SHARED = 5000
const shared = new LRUCache<string, Look>({ max: MAX_SHARED })

/** Packs routes, so that a front can keep those of ten thousand sites. */
export const packRoutes = (routes: Iterable<[string, ReleaseRoute]>): RouteTable => {
  const looks: Look[] = []
  const numbers = new Map<Look, number>()
  const records = [...routes].map(([path, { blob, size, ...look }]) => {
    const one = shareLook(look)
    const number = numbers.get(one) ?? looks.push(one) - 1
    numbers.set(one, number)
    return { key: Buffer.from(path), blob, size, number }
  })
  records.sort((a, b) => a.key.compare(b.key))
  const total = records.reduce((sum, { key }) => sum + HEAD_BYTES + key.length, 0)
  // Not from the pool, which a small piece would keep alive as a whole.
  const bytes = Buffer.allocUnsafeSlow(total)
  const offsets = new Uint32Array(records.length + 1)
  let at = 0
  for (const [index, { key, blob, size, number }] of records.entries()) {
    offsets[index] = at
    bytes.write(blob, at, 'hex')
    bytes.writeUIntBE(size, at + DIGEST_BYTES, SIZE_BYTES)
    bytes.writeUIntBE(number, at + DIGEST_BYTES + SIZE_BYTES, LOOK_BYTES)
    key.copy(bytes, at + HEAD_BYTES)
    at += HEAD_BYTES + key.length
  }
  offsets[records.length] = at

  const bounds = (index: number): [number, number] => [offsets[index] ?? 0, offsets[index + 1] ?? 0]
  const routeAt = (index: number): ReleaseRoute => {
    const [start] = bounds(index)
    const number = bytes.readUIntBE(start + DIGEST_BYTES + SIZE_BYTES, LOOK_BYTES)
    return {
      blob: bytes.toString('hex', start, start + DIGEST_BYTES),
      size: bytes.readUIntBE(start + DIGEST_BYTES, SIZE_BYTES),
      ...(looks[number] as Look),
    }
  }

  return {
    find: (path) => {
      const key = Buffer.from(path)
      let low = 0
      let high = offsets.length - 2
      while (low <= high) {
        const middle = (low + high) >> 1
        const [start, end] = bounds(middle)
        const order = key.compare(bytes, start + HEAD_BYTES, end)
        if (order === 0) return routeAt(middle)
        if (order < 0) high = middle - 1
        else low = middle + 1
      }
      return undefined
    },
    *paths() {
      for (let index = 0; index < offsets.length - 1; index += 1) {
        const [start, end] = bounds(index)
        yield bytes.toString('utf8', start + HEAD_BYTES, end)
      }
    },
    bytes: total + offsets.length * OFFSET_BYTES + looks.length * LOOK_REFERENCE + OVERHEAD,
  }
}

/** The route with its look shared, for routes that are kept as they are. */
export const shareRoute = ({ blob, size, ...look }: ReleaseRoute): ReleaseRoute => ({
  blob,
  size,
  ...shareLook(look),
})

const shareLook = (look: Look): Look => {
  const key = JSON.stringify(look)
  const known = shared.get(key)
  if (known) return known
  shared.set(key, look)
  return look
}
