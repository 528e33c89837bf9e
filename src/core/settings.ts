import { z } from 'zod'
import { invalid } from './errors'

const ROLES = ['front', 'admin', 'worker'] as const

export type ProcessRole = (typeof ROLES)[number]

const boolean = z
  .enum(['0', '1', 'true', 'false'], { error: 'must be 1, 0, true or false' })
  .transform((value) => value === '1' || value === 'true')

const url = z.string().refine((value) => URL.canParse(value) && /^https?:/.test(value), {
  error: 'must be an absolute http:// or https:// URL',
})

const DATABASE_SCHEME = /^(file:|mongodb:\/\/|mongodb\+srv:\/\/)/

const HOST_NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/

const schema = z.object({
  PORT: z.coerce
    .number({ error: 'must be a port number from 1 to 65535' })
    .int('must be a whole port number')
    .min(1, 'must be a port number from 1 to 65535')
    .max(65535, 'must be a port number from 1 to 65535')
    .default(3000),
  HOST: z
    .string()
    .min(1, 'must be an address to listen on, such as 127.0.0.1')
    .default('127.0.0.1'),
  DATA_DIR: z.string().min(1, 'must be a folder').default('./data'),
  DATABASE_URL: z
    .string()
    .regex(DATABASE_SCHEME, 'must start with file:, mongodb:// or mongodb+srv://')
    .optional(),
  PAYLOAD_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  PUBLIC_URL: url.optional(),
  SITES_DOMAIN: z
    .string()
    .toLowerCase()
    .regex(HOST_NAME, 'must be a host name such as localhost or sites.example.com')
    .default('localhost'),
  TRUSTED_PROXIES: z.coerce
    .number({ error: 'must be how many reverse proxies stand in front, from 0 to 10' })
    .int('must be a whole number of reverse proxies')
    .min(0, 'must be from 0 to 10')
    .max(10, 'must be from 0 to 10')
    .default(0),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.email('must be an e-mail address').default('no-reply@example.com'),
  TAUSE_ADMIN_EMAIL: z.email('must be an e-mail address').default('admin@example.com'),
  TAUSE_ADMIN_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional(),
  TAUSE_DEMO: boolean.default(true),
  TAUSE_ROLES: z
    .string()
    .transform((value) => value.split(',').map((role) => role.trim()))
    .pipe(
      z.array(z.enum(ROLES, { error: 'must list front, admin or worker, separated by commas' })),
    )
    .default([...ROLES]),
})

export type Settings = {
  port: number
  host: string
  /** As given; relative to the working directory. */
  dataDir: string
  databaseUrl: string
  /** Undefined: one is made and kept in the data folder, for a database that is a local file. */
  secret: string | undefined
  /** Origin of the admin and the API, without a trailing slash. */
  publicUrl: string
  /** Sites answer at `<slug>.<sitesDomain>`. */
  sitesDomain: string
  /** Reverse proxies of our own in front; their `X-Forwarded-For` entries are believed. */
  trustedProxies: number
  /** Undefined: mail is written to `<dataDir>/outbox`. */
  smtpUrl: string | undefined
  mailFrom: string
  adminEmail: string
  adminPassword: string | undefined
  demo: boolean
  roles: ProcessRole[]
}

/**
 * Reads every setting from the environment. Empty strings count as unset.
 *
 * @throws TauseError `invalid` whose one-line message names each bad variable and what it must be.
 */
export const readSettings = (env: Record<string, string | undefined>): Settings => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({
      pointer: `/${String(path[0])}`,
      message,
    }))
    throw invalid(
      issues.map(({ pointer, message }) => `${pointer.slice(1)} ${message}`).join('; ') + '.',
      issues,
    )
  }
  const values = parsed.data
  const databaseUrl = values.DATABASE_URL ?? `file:${values.DATA_DIR}/tausestack.db`
  if (!databaseUrl.startsWith('file:') && !values.PAYLOAD_SECRET)
    throw invalid(
      'PAYLOAD_SECRET must be set when DATABASE_URL is not a local file: every process needs the same one.',
      [{ pointer: '/PAYLOAD_SECRET', message: 'must be set' }],
    )
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    databaseUrl,
    secret: values.PAYLOAD_SECRET,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    sitesDomain: values.SITES_DOMAIN,
    trustedProxies: values.TRUSTED_PROXIES,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    adminEmail: values.TAUSE_ADMIN_EMAIL,
    adminPassword: values.TAUSE_ADMIN_PASSWORD,
    demo: values.TAUSE_DEMO,
    roles: values.TAUSE_ROLES,
  }
}
