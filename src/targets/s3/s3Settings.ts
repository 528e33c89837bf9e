import { z } from 'zod'

const hasMore = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { username, password, search, hash } = new URL(address)
  return [username, password, search, hash].some((part) => part !== '')
}

const httpsUrl = z
  .url({ protocol: /^https?$/, error: 'Give a whole address, e.g. https://s3.example.com.' })
  .refine((url) => !hasMore(url), {
    error: 'The address must have no user, password, query or #: the key is the secret.',
  })
  .transform((url) => url.replace(/\/+$/, ''))

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const BUCKET = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

const prefix = z
  .string()
  .max(200)
  .transform((text) => text.replace(/^\/+|\/+$/g, ''))
  .refine(
    (text) => text.split('/').every((part) => /^[\w.-]*$/.test(part) && !/^\.+$/.test(part)),
    {
      error: 'A prefix has letters, digits, . _ - and / only.',
    },
  )

/** Settings of an S3-compatible store. */
export const s3Settings = z.strictObject({
  /** Absent: AWS, by the region. */
  endpoint: httpsUrl.optional(),
  region: z
    .string()
    .regex(/^[a-z0-9-]{2,40}$/, 'Give the region, e.g. eu-central-1; "auto" for Cloudflare R2.')
    .default('us-east-1'),
  bucket: z.string().regex(BUCKET, 'Give the name of the bucket, as the store shows it.'),
  /** Folder in the bucket. */
  prefix: prefix.optional(),
  accessKeyId: z
    .string()
    .regex(/^[\w-]{3,128}$/, 'Give the access key ID that belongs to the secret.'),
  /** The bucket is part of the path and not of the host. Default: with an endpoint of one's own. */
  pathStyle: z.boolean().optional(),
  /**
   * `folders`: the page /about is `about/index.html`, for website hosting with an index document.
   * `plain`: it is `about`, for a bucket behind a network that knows no index documents.
   */
  pageNames: z.enum(['folders', 'plain']).default('folders'),
  /** Where visitors see it. */
  publicUrl: httpsUrl.optional(),
})

export type S3Settings = z.infer<typeof s3Settings>
