/** Writes DER (X.690): the few types that certificate requests and challenge certificates are made of. */

const tagged = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

const lengthOf = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length])
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return Buffer.from([0x80 | bytes.length, ...bytes])
}

/** Base 128, most significant group first, the high bit on all but the last. */
const arc = (value: number): number[] => {
  const bytes = [value % 128]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift((rest % 128) | 0x80)
  return bytes
}

/** Of an unsigned number: a leading zero keeps it from being read as negative. */
const integer = (bytes: Uint8Array): Buffer => {
  let start = 0
  while (start < bytes.length - 1 && bytes[start] === 0) start++
  const bare = bytes.subarray(start)
  return (bare[0] ?? 0) & 0x80 ? tagged(0x02, Buffer.from([0]), bare) : tagged(0x02, bare)
}

const objectId = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(arc)]))
}

/** `YYYYMMDDHHMMSSZ`, which every year fits in. */
const time = (date: Date): Buffer =>
  tagged(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/g, '')))

export const encodeDer = {
  sequence: (...parts: readonly Uint8Array[]): Buffer => tagged(0x30, ...parts),
  set: (...parts: readonly Uint8Array[]): Buffer => tagged(0x31, ...parts),
  /** Context-specific and constructed: `[n]`. */
  explicit: (number: number, ...parts: readonly Uint8Array[]): Buffer =>
    tagged(0xa0 | number, ...parts),
  /** Context-specific and primitive: `[n] IMPLICIT`. */
  implicit: (number: number, content: Uint8Array): Buffer => tagged(0x80 | number, content),
  integer,
  objectId,
  time,
  octets: (content: Uint8Array): Buffer => tagged(0x04, content),
  /** A bit string of whole bytes. */
  bits: (content: Uint8Array): Buffer => tagged(0x03, Buffer.from([0]), content),
  true: (): Buffer => tagged(0x01, Buffer.from([0xff])),
} as const
