import { createHash } from 'node:crypto'
import type { TargetContext } from '../contract'
import { callService, type ServiceAnswer } from '../parts/callService'
import type { S3Settings } from './s3Settings'
import { encodeStrictly } from './encodeStrictly'
import { settingsOf } from './settingsOf'
import { signV4 } from './signV4'

export type S3Context = Pick<TargetContext, 'account' | 'services' | 'signal'>

export type S3Call = {
  action: string
  method?: 'GET' | 'PUT' | 'DELETE' | 'HEAD'
  /** Absent: the bucket itself. */
  key?: string
  query?: Record<string, string>
  /** Lower-case names. */
  headers?: Record<string, string>
  body?: Buffer
  accept?: readonly number[]
}

/** Two writers at once, or a store that is tired: the same request is taken a moment later. */
const PASSING = /<Code>(OperationAborted|ConditionalRequestConflict|SlowDown|InternalError)<\/Code>/

/** With status 403, as what a good key may not do. */
const BAD_KEY = /<Code>(InvalidAccessKeyId|SignatureDoesNotMatch)<\/Code>/

const textIn = (xml: string, tag: string): string | undefined =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]

/** The store's words: its code, which its documentation explains, and its message. */
const wordsOf = (xml: string): string => {
  const code = textIn(xml, 'Code')
  if (code === 'RequestTimeTooSkewed')
    return 'the clock of this machine is wrong (RequestTimeTooSkewed)'
  if (code === undefined) return ''
  const region = textIn(xml, 'Region')
  return `${code}: ${textIn(xml, 'Message') ?? ''}${region ? ` (the region is ${region})` : ''}`
}

const urlOf = (
  { endpoint, region, bucket, pathStyle }: S3Settings,
  { key = '', query = {} }: S3Call,
): URL => {
  const base = new URL(endpoint ?? `https://s3.${region}.amazonaws.com`)
  // A dot in the bucket's name would not be covered by the store's certificate.
  const inPath = pathStyle ?? (endpoint !== undefined || bucket.includes('.'))
  const path = key.split('/').map(encodeStrictly).join('/')
  if (inPath) base.pathname = `${base.pathname.replace(/\/$/, '')}/${bucket}/${path}`
  else {
    base.host = `${bucket}.${base.host}`
    base.pathname = `/${path}`
  }
  base.search = Object.entries(query)
    .map(([name, value]) => `${encodeStrictly(name)}=${encodeStrictly(value)}`)
    .join('&')
  return base
}

/**
 * One signed request to the store; the signature is made anew for each try, since it holds for minutes.
 *
 * @throws TauseError as `callService`; also for an error that comes with status 200, as a copy's may.
 */
export const s3Call = async (context: S3Context, call: S3Call): Promise<ServiceAnswer> => {
  const settings = settingsOf(context)
  const { method = 'GET', body, action, accept, headers = {} } = call
  const url = urlOf(settings, call)
  const bodyDigest = createHash('sha256')
    .update(body ?? '')
    .digest('hex')
  return callService({
    context,
    about: {
      service: 'The store',
      tokenHelp: `s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject on the bucket "${settings.bucket}"`,
      lookUp: 'the endpoint, the region and the bucket',
      wordsOf,
      isBadKey: (text) => BAD_KEY.test(text),
    },
    call: {
      action,
      method,
      url: String(url),
      ...(body && { body }),
      ...(accept && { accept }),
      // A copy answers 200 before it has worked, and tells a failure in the body.
      fails: ({ status, text }) =>
        headers['x-amz-copy-source'] !== undefined && status === 200 && text.includes('<Error>'),
      shouldRetry: ({ text }) => PASSING.test(text),
      headers: () =>
        signV4({
          method,
          url,
          headers,
          bodyDigest,
          region: settings.region,
          accessKeyId: settings.accessKeyId,
          secretAccessKey: context.account.secret ?? '',
          now: new Date(),
        }),
    },
  })
}
