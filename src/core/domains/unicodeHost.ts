const BASE = 36
const T_MIN = 1
const T_MAX = 26
const SKEW = 38
const DAMP = 700
const INITIAL_BIAS = 72
const INITIAL_N = 128
const MAX_POINT = 0x10ffff

const digitOf = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 22
  if (code >= 97 && code <= 122) return code - 97
  return BASE
}

const adapt = (delta: number, points: number, first: boolean): number => {
  let left = Math.floor(first ? delta / DAMP : delta / 2)
  left += Math.floor(left / points)
  let k = 0
  for (; left > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) left = Math.floor(left / (BASE - T_MIN))
  return k + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW))
}

/**
 * What stands behind `xn--` in a label, as Unicode; `undefined` when it is no Punycode.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3492#section-6.2
 */
const decodePunycode = (encoded: string): string | undefined => {
  const dash = encoded.lastIndexOf('-')
  const points = [...encoded.slice(0, Math.max(dash, 0))].map((char) => char.charCodeAt(0))
  let n = INITIAL_N
  let bias = INITIAL_BIAS
  let index = 0
  for (let at = dash > 0 ? dash + 1 : 0; at < encoded.length;) {
    const before = index
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = at < encoded.length ? digitOf(encoded.charCodeAt(at++)) : BASE
      if (digit >= BASE) return undefined
      index += digit * weight
      const threshold = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias
      if (digit < threshold) break
      weight *= BASE - threshold
      if (weight > 2 ** 31) return undefined
    }
    const length = points.length + 1
    bias = adapt(index - before, length, before === 0)
    n += Math.floor(index / length)
    index %= length
    if (n > MAX_POINT) return undefined
    points.splice(index++, 0, n)
  }
  return String.fromCodePoint(...points)
}

/** A host name as people read it: labels of Punycode become Unicode, e.g. `bücher.example`. */
export const unicodeHost = (host: string): string =>
  host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label))
    .join('.')
