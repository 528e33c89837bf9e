import aws4 from 'aws4'
import { createHash } from 'node:crypto'
import {
  type Answer,
  type Call,
  type ContractServer,
  Refusal,
  startContractServer,
} from './contractServer'

type Stored = { body: Buffer; headers: Record<string, string> }

export type S3Server = ContractServer & {
  objects: Map<string, Stored>
  /** Bytes that were sent and taken: keys. Copies are none. */
  uploads: string[]
  /** The next copy answers 200 and tells an error in its body. */
  failCopy: () => void
}

export const S3_ACCESS_KEY = 'AKIDEXAMPLE0TAUSE'
export const S3_SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzEXAMPLEKEY'
export const S3_HOST = 's3.store.example'
export const S3_BUCKET = 'acme-site'
const REGION = 'eu-central-1'

const MINUTE = 60 * 1000
/** Small, so that lists have several pages. */
const PAGE = 20

const refuse = (status: number, code: string): Refusal =>
  new Refusal(
    status,
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code} it is</Message></Error>`,
  )

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const etagOf = (body: Buffer): string => `"${createHash('md5').update(body).digest('hex')}"`

/** Recomputes the signature with a library that the adapter does not use. */
const checkSignature = ({ method, url, headers, body }: Call): void => {
  const authorization = headers.authorization ?? ''
  const named = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? []
  if (!authorization.startsWith('AWS4-HMAC-SHA256 ')) throw refuse(403, 'AccessDenied')
  const digest = createHash('sha256').update(body).digest('hex')
  if (headers['x-amz-content-sha256'] !== digest) throw refuse(400, 'XAmzContentSHA256Mismatch')
  const date = String(headers['x-amz-date'] ?? '')
  const sent = Date.parse(
    date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  )
  if (!(Math.abs(Date.now() - sent) < 15 * MINUTE)) throw refuse(403, 'RequestTimeTooSkewed')
  for (const name of Object.keys(headers))
    if ((name.startsWith('x-amz-') || name === 'content-type') && !named.includes(name))
      throw refuse(403, 'AccessDenied')
  const signed = Object.fromEntries(
    named.map((name) => [name, name === 'host' ? S3_HOST : String(headers[name])]),
  )
  const ours = aws4.sign(
    { service: 's3', region: REGION, method, path: url, headers: signed, body: '' },
    { accessKeyId: S3_ACCESS_KEY, secretAccessKey: S3_SECRET },
  ) as { headers: Record<string, string> }
  const signatureIn = (text = ''): string | undefined => /Signature=(\w+)/.exec(text)?.[1]
  if (signatureIn(ours.headers['Authorization']) !== signatureIn(authorization))
    throw refuse(403, 'SignatureDoesNotMatch')
}

/**
 * A bucket as Amazon's API reference describes it, by path: signatures are recomputed, bodies must have
 * the digest that was signed, conditions hold, a copy takes its headers from the request. Visitors are
 * answered as by website hosting with `index.html` and `404.html`.
 */
export const startS3Server = async ({ conditions = true } = {}): Promise<S3Server> => {
  const objects = new Map<string, Stored>()
  const uploads: string[] = []
  let failNextCopy = false

  const list = (query: URLSearchParams): Answer => {
    if (query.get('list-type') !== '2') throw refuse(501, 'NotImplemented')
    const prefix = query.get('prefix') ?? ''
    const after = query.get('continuation-token') ?? ''
    const keys = [...objects.keys()]
      .filter((key) => key.startsWith(prefix) && key > after)
      .sort((a, b) => (a < b ? -1 : 1))
    const page = keys.slice(0, PAGE)
    const next = keys.length > PAGE ? page.at(-1) : undefined
    const entries = page.map(
      (key) =>
        `<Contents><Key>${escapeXml(key)}</Key><Size>${objects.get(key)?.body.length}</Size></Contents>`,
    )
    return {
      status: 200,
      body: `<ListBucketResult><IsTruncated>${next !== undefined}</IsTruncated>${entries.join('')}${next ? `<NextContinuationToken>${escapeXml(next)}</NextContinuationToken>` : ''}</ListBucketResult>`,
    }
  }
  const check = ({ headers }: Call, key: string): void => {
    const isConditional = headers['if-match'] ?? headers['if-none-match']
    if (isConditional && !conditions) throw refuse(501, 'NotImplemented')
    const there = objects.get(key)
    if (headers['if-none-match'] === '*' && there) throw refuse(412, 'PreconditionFailed')
    if (headers['if-match'] && (!there || etagOf(there.body) !== headers['if-match']))
      throw refuse(412, 'PreconditionFailed')
  }
  const put = (call: Call, key: string): Answer => {
    const { headers, body } = call
    if (Buffer.byteLength(key) > 1024) throw refuse(400, 'KeyTooLongError')
    const kept = Object.fromEntries(
      ['content-type', 'cache-control', 'x-amz-website-redirect-location'].flatMap((name) =>
        headers[name] === undefined ? [] : [[name, String(headers[name])]],
      ),
    )
    const source = headers['x-amz-copy-source']
    if (source === undefined) {
      check(call, key)
      objects.set(key, { body, headers: kept })
      if (key.includes('.tause/blobs/')) uploads.push(key)
      return { status: 200, headers: { etag: etagOf(body) } }
    }
    const from = decodeURIComponent(String(source)).replace(`/${S3_BUCKET}/`, '')
    const found = objects.get(from)
    if (!found) throw refuse(404, 'NoSuchKey')
    if (headers['x-amz-metadata-directive'] !== 'REPLACE') throw refuse(400, 'InvalidRequest')
    if (failNextCopy) {
      failNextCopy = false
      return { status: 200, body: '<Error><Code>InternalError</Code></Error>' }
    }
    objects.set(key, { body: found.body, headers: kept })
    return { status: 200, body: '<CopyObjectResult></CopyObjectResult>' }
  }
  const handle = (call: Call): Answer => {
    const { method, path, query, headers } = call
    if (headers['x-test-host'] !== S3_HOST) throw new Error('Wrong host.')
    if (!(headers.authorization ?? '').includes(`Credential=${S3_ACCESS_KEY}/`))
      throw refuse(403, 'InvalidAccessKeyId')
    checkSignature(call)
    const [, bucket, ...parts] = path.split('/')
    if (bucket !== S3_BUCKET) throw refuse(404, 'NoSuchBucket')
    const key = parts.map(decodeURIComponent).join('/')
    if (key === '' && method === 'GET') return list(query)
    if (method === 'PUT') return put(call, key)
    if (method === 'DELETE') {
      objects.delete(key)
      return { status: 204 }
    }
    const found = objects.get(key)
    if (!found) throw refuse(404, 'NoSuchKey')
    return {
      status: 200,
      headers: { ...found.headers, etag: etagOf(found.body) },
      body: found.body,
    }
  }
  const serve = (path: string): Answer & { body?: Buffer } => {
    const key = decodeURIComponent(path.slice(1))
    const name = key === '' || key.endsWith('/') ? `${key}index.html` : key
    const found = objects.get(name)
    const to = found?.headers['x-amz-website-redirect-location']
    if (found && to) return { status: 301, headers: { location: to } }
    if (found) return { status: 200, headers: found.headers, body: found.body }
    if (objects.has(`${name}/index.html`)) return { status: 302, headers: { location: `${path}/` } }
    const missing = objects.get('404.html')
    return { status: 404, headers: missing?.headers ?? {}, body: missing?.body }
  }
  const server = await startContractServer({ handle, serve })
  return { ...server, objects, uploads, failCopy: () => (failNextCopy = true) }
}
