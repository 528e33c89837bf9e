import { createSocket, type RemoteInfo } from 'node:dgram'

/** Records by name; a name that is not there does not exist. */
export type DnsZone = Map<
  string,
  {
    A?: string[]
    TXT?: string[]
    CNAME?: string
    NS?: string[]
    /** `tag value`, e.g. `issue letsencrypt.org`. */
    CAA?: string[]
  }
>

export type DnsServer = {
  /** `127.0.0.1:port` */
  address: string
  zone: DnsZone
  /** `silent`: no answer at all; `failing`: SERVFAIL. */
  mood: 'well' | 'silent' | 'failing'
  /** Questions so far, e.g. `TXT _tause.example.com`. */
  asked: string[]
  close: () => Promise<void>
}

const TYPES = { A: 1, NS: 2, CNAME: 5, TXT: 16, AAAA: 28, CAA: 257 } as const
type Type = keyof typeof TYPES
const NAMES = new Map<number, Type>(
  Object.entries(TYPES).map(([name, code]) => [code, name as Type]),
)

const NXDOMAIN = 3
const SERVFAIL = 2
const HEADER = 12
const TXT_PART = 255

/** A real DNS server on this machine: UDP, one question a message, what `zone` says now. */
export const startDnsServer = async (): Promise<DnsServer> => {
  const socket = createSocket('udp4')
  const server: DnsServer = {
    address: '',
    zone: new Map(),
    mood: 'well',
    asked: [],
    close: () => new Promise((done) => socket.close(() => done())),
  }
  socket.on('message', (message: Buffer, { port, address }: RemoteInfo) => {
    const { name, type, end } = readQuestion(message)
    server.asked.push(`${type ?? '?'} ${name}`)
    if (server.mood === 'silent') return
    const question = message.subarray(HEADER, end)
    const { code, answers } =
      server.mood === 'failing'
        ? { code: SERVFAIL, answers: [] }
        : answersOf(server.zone, name, type)
    const header = Buffer.from(message.subarray(0, HEADER))
    header.writeUInt16BE(0x8580 | code, 2)
    header.writeUInt16BE(1, 4)
    header.writeUInt16BE(answers.length, 6)
    header.writeUInt32BE(0, 8)
    socket.send(Buffer.concat([header, question, ...answers]), port, address)
  })
  await new Promise<void>((done, fail) => {
    socket.once('error', fail)
    socket.bind(0, '127.0.0.1', () => done())
  })
  server.address = `127.0.0.1:${socket.address().port}`
  return server
}

const readQuestion = (message: Buffer): { name: string; type: Type | undefined; end: number } => {
  const labels: string[] = []
  let at = HEADER
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  const code = message.readUInt16BE(at + 1)
  return { name: labels.join('.').toLowerCase(), type: NAMES.get(code), end: at + 5 }
}

const answersOf = (
  zone: DnsZone,
  name: string,
  type: Type | undefined,
): { code: number; answers: Buffer[] } => {
  const answers: Buffer[] = []
  let known = zone.has(name)
  for (let at = name, hops = 0; type && hops < 8; hops += 1) {
    const records = zone.get(at)
    if (records?.CNAME && type !== 'CNAME') {
      answers.push(record(at, 'CNAME', nameBytes(records.CNAME)))
      at = records.CNAME
      continue
    }
    for (const data of dataOf(records, type)) answers.push(record(at, type, data))
    known ||= records !== undefined
    break
  }
  return { code: known ? 0 : NXDOMAIN, answers }
}

const dataOf = (records: ReturnType<DnsZone['get']>, type: Type): Buffer[] => {
  if (type === 'A')
    return (records?.A ?? []).map((address) => Buffer.from(address.split('.').map(Number)))
  if (type === 'CNAME') return records?.CNAME ? [nameBytes(records.CNAME)] : []
  if (type === 'NS') return (records?.NS ?? []).map(nameBytes)
  if (type === 'TXT') return (records?.TXT ?? []).map(txtBytes)
  if (type === 'CAA') return (records?.CAA ?? []).map(caaBytes)
  return []
}

const record = (name: string, type: Type, data: Buffer): Buffer => {
  const fields = Buffer.alloc(10)
  fields.writeUInt16BE(TYPES[type], 0)
  fields.writeUInt16BE(1, 2)
  fields.writeUInt16BE(data.length, 8)
  return Buffer.concat([nameBytes(name), fields, data])
}

const text = (value: string): Buffer =>
  Buffer.concat([Buffer.from([value.length]), Buffer.from(value, 'latin1')])

const nameBytes = (name: string): Buffer =>
  Buffer.concat([...name.split('.').map(text), Buffer.from([0])])

/** Long values are several strings of one record. */
const txtBytes = (value: string): Buffer => {
  const parts: Buffer[] = []
  for (let start = 0; start < value.length; start += TXT_PART)
    parts.push(text(value.slice(start, start + TXT_PART)))
  return Buffer.concat(parts)
}

const caaBytes = (value: string): Buffer => {
  const [tag = '', ...rest] = value.split(' ')
  return Buffer.concat([Buffer.from([0]), text(tag), Buffer.from(rest.join(' '), 'latin1')])
}
