import { z } from 'zod'
import type { Micros } from './ai/languageModel'
import { missingForModel, modelOf } from './ai/modelFromEnvironment'
import type { ModelSettings } from './ai/modelSettings'
import {
  acmeVariables,
  certificateSettings,
  type CertificateSettings,
  missingForAcme,
} from './certificates/acmeSettings'
import type { EdgeSettings } from './domains/edge'
import { edgeShape, toEdgeSettings } from './domains/edgeSettings'
import { invalid } from './errors'

const SECOND = 1000
const MICROS_A_DOLLAR = 1_000_000

const ROLES = ['front', 'admin', 'worker'] as const

export type ProcessRole = (typeof ROLES)[number]

const boolean = z
  .enum(['0', '1', 'true', 'false'], { error: 'must be 1, 0, true or false' })
  .transform((value) => value === '1' || value === 'true')

const url = z.string().refine((value) => URL.canParse(value) && /^https?:/.test(value), {
  error: 'must be an absolute http:// or https:// URL',
})

/** Decimal digits only: `Number` would also take `0x10`, `1e3` and spaces. */
const wholeNumber = ({
  max,
  error,
}: {
  max: number
  error: string
}): z.ZodPipe<z.ZodString, z.ZodTransform<number, string>> =>
  z
    .string()
    .refine((value) => /^\d+$/.test(value) && Number(value) <= max, { error })
    .transform(Number)

/** As {@link wholeNumber}, and not 0. */
const positiveNumber = (options: { max: number; error: string }): z.ZodType<number, string> =>
  wholeNumber(options).refine((value) => value > 0, { error: options.error })

/** An amount of US dollars such as `20` or `0.15`. */
const dollars = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,4})?$/, 'must be US dollars in digits, such as 20 or 0.15')
  .transform(Number)

const DATABASE_SCHEME = /^(file:|mongodb:\/\/|mongodb\+srv:\/\/)/

const HOST_NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/

const schema = z.object({
  ...acmeVariables,
  PORT: wholeNumber({
    max: 65535,
    error: 'must be a port number from 1 to 65535 in digits, or 0 for any free one',
  }).default(3000),
  HOST: z
    .string()
    .min(1, 'must be an address to listen on, such as 127.0.0.1')
    .default('127.0.0.1'),
  DATA_DIR: z.string().min(1, 'must be a folder').default('./data'),
  TARGETS_DIR: z.string().min(1, 'must be a folder').optional(),
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
  TRUSTED_PROXIES: wholeNumber({
    max: 10,
    error: 'must be how many reverse proxies stand in front, in digits from 0 to 10',
  }).default(0),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.email('must be an e-mail address').default('no-reply@example.com'),
  CHROMIUM_PATH: z.string().min(1, 'must be the path of an executable').optional(),
  AI_PROVIDER: z
    .enum(['offline', 'openai-compatible', 'anthropic'], {
      error: 'must be offline, openai-compatible or anthropic',
    })
    .default('offline'),
  AI_BASE_URL: url.optional(),
  AI_MODEL: z.string().max(120, 'must have at most 120 characters').optional(),
  AI_API_KEY: z.string().optional(),
  AI_PRICE_INPUT: dollars.optional(),
  AI_PRICE_OUTPUT: dollars.optional(),
  AI_MONTHLY_BUDGET: dollars.optional(),
  AI_TIMEOUT: wholeNumber({
    max: 55,
    error: 'must be seconds in digits, from 1 to 55',
  })
    .refine((seconds) => seconds > 0, { error: 'must be seconds in digits, from 1 to 55' })
    .default(50),
  IDEMPOTENCY_CLAIM: wholeNumber({
    max: 600,
    error: 'must be seconds in digits, from 1 to 600',
  })
    .refine((seconds) => seconds > 0, { error: 'must be seconds in digits, from 1 to 600' })
    .default(60),
  TAUSE_ADMIN_EMAIL: z.email('must be an e-mail address').default('admin@example.com'),
  TAUSE_ADMIN_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional(),
  TAUSE_DEMO: boolean.default(true),
  REDIS_URL: z
    .string()
    .refine((value) => URL.canParse(value) && /^rediss?:\/\/[^/]/.test(value), {
      error: 'must be a redis:// or rediss:// URL with a host',
    })
    .optional(),
  WORKERS: positiveNumber({
    max: 64,
    error: 'must be a number of processes in digits, from 1 to 64',
  }).default(1),
  WORKER_CONCURRENCY: positiveNumber({
    max: 500,
    error: 'must be how many jobs one worker runs at a time, in digits from 1 to 500',
  }).default(4),
  JOBS_PER_TENANT: wholeNumber({
    max: 10_000,
    error: 'must be how many jobs of one tenant run at a time, in digits; 0: no limit',
  }).default(0),
  ASSET_RELEASES: wholeNumber({
    max: 20,
    error: 'must be how many earlier releases keep their assets reachable, in digits from 0 to 20',
  }).default(5),
  TAUSE_ROLES: z
    .string()
    .transform((value) => value.split(',').map((role) => role.trim()))
    .pipe(
      z.array(z.enum(ROLES, { error: 'must list front, admin or worker, separated by commas' })),
    )
    .default([...ROLES]),
  ...edgeShape,
})

export type Settings = CertificateSettings & {
  /** `tause start` puts a free one in the place of 0. */
  port: number
  host: string
  /** As given; relative to the working directory. */
  dataDir: string
  /** Folder that folder, ZIP and Git targets lie below. Undefined: `<dataDir>/targets`. */
  targetsDir?: string
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
  /** Undefined: one that is found in PATH prints brand sheets, if there is one. */
  chromiumPath: string | undefined
  ai: {
    platform: ModelSettings
    /** Of each tenant, on the platform's model. `null`: no limit; 0: nothing that costs. */
    monthlyBudget: Micros | null
    /** Longest time for one answer of a model. Milliseconds. */
    timeout: number
  }
  /** Undefined: workers find their jobs by looking each second. */
  redisUrl: string | undefined
  /** Processes that `tause worker` starts. */
  workers: number
  worker: {
    /** Jobs that one worker runs at a time. */
    concurrency: number
    /** Jobs of one tenant at a time in all workers together; undefined: no limit. */
    tenantLimit: number | undefined
  }
  /** Releases before the live one whose assets are still answered with: visitors may look at their pages. */
  assetReleases: number
  /** How long an idempotency key is held by a request that shows no sign of life. Milliseconds. */
  idempotencyClaim: number
  adminEmail: string
  adminPassword: string | undefined
  demo: boolean
  roles: ProcessRole[]
  /** Sites' own domains. */
  edge: EdgeSettings
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
  const missing = [...missingForModel(values), ...missingForAcme(values)]
  if (missing.length > 0)
    throw invalid(
      missing.map(({ pointer, message }) => `${pointer.slice(1)} ${message}`).join('; ') + '.',
      missing,
    )
  const databaseUrl = values.DATABASE_URL ?? `file:${values.DATA_DIR}/tausestack.db`
  if (!databaseUrl.startsWith('file:') && !values.PAYLOAD_SECRET)
    throw invalid(
      'PAYLOAD_SECRET must be set when DATABASE_URL is not a local file: every process needs the same one.',
      [{ pointer: '/PAYLOAD_SECRET', message: 'must be set' }],
    )
  return {
    ...certificateSettings(values),
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    targetsDir: values.TARGETS_DIR,
    databaseUrl,
    secret: values.PAYLOAD_SECRET,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    sitesDomain: values.SITES_DOMAIN,
    trustedProxies: values.TRUSTED_PROXIES,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    chromiumPath: values.CHROMIUM_PATH,
    ai: {
      platform: modelOf(values),
      monthlyBudget:
        values.AI_MONTHLY_BUDGET === undefined
          ? null
          : Math.round(values.AI_MONTHLY_BUDGET * MICROS_A_DOLLAR),
      timeout: values.AI_TIMEOUT * SECOND,
    },
    redisUrl: values.REDIS_URL,
    workers: values.WORKERS,
    worker: {
      concurrency: values.WORKER_CONCURRENCY,
      tenantLimit: values.JOBS_PER_TENANT || undefined,
    },
    assetReleases: values.ASSET_RELEASES,
    idempotencyClaim: values.IDEMPOTENCY_CLAIM * SECOND,
    adminEmail: values.TAUSE_ADMIN_EMAIL,
    adminPassword: values.TAUSE_ADMIN_PASSWORD,
    demo: values.TAUSE_DEMO,
    roles: values.TAUSE_ROLES,
    edge: toEdgeSettings(values),
  }
}
