import { createHash, createHmac } from 'node:crypto'
import { encodeStrictly } from './encodeStrictly'

export type SignInput = {
  method: string
  /** With its query; the path is percent-encoded as it is sent. */
  url: URL
  /** Headers to be signed beside host, date and digest. Lower-case names. */
  headers: Record<string, string>
  /** Lower-case hex SHA-256 of the body. */
  bodyDigest: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  now: Date
}

const ALGORITHM = 'AWS4-HMAC-SHA256'

/**
 * The headers of a request with its signature, as AWS Signature Version 4 says for S3: the whole body is
 * signed by its SHA-256, so that the store refuses bytes that were changed on the way.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export const signV4 = (input: SignInput): Record<string, string> => {
  const { method, url, bodyDigest, region, accessKeyId, secretAccessKey, now } = input
  const time = now.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const day = time.slice(0, 8)
  const headers: Record<string, string> = {
    ...input.headers,
    'x-amz-content-sha256': bodyDigest,
    'x-amz-date': time,
  }
  const signed = Object.entries({ ...headers, host: url.host }).sort(byName)
  const names = signed.map(([name]) => name).join(';')
  const canonical = [
    method,
    url.pathname,
    canonicalQuery(url),
    ...signed.map(([name, value]) => `${name}:${value.trim().replace(/\s+/g, ' ')}`),
    '',
    names,
    bodyDigest,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = [ALGORITHM, time, scope, createHash('sha256').update(canonical).digest('hex')]
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${secretAccessKey}`,
  )
  const signature = createHmac('sha256', key).update(text.join('\n')).digest('hex')
  return {
    ...headers,
    authorization: `${ALGORITHM} Credential=${accessKeyId}/${scope},SignedHeaders=${names},Signature=${signature}`,
  }
}

const byName = ([a]: [string, string], [b]: [string, string]): number => (a < b ? -1 : 1)

const canonicalQuery = (url: URL): string =>
  [...url.searchParams]
    .map(([name, value]): [string, string] => [encodeStrictly(name), encodeStrictly(value)])
    .sort((a, b) => byName([a.join('='), ''], [b.join('='), '']))
    .map((pair) => pair.join('='))
    .join('&')
