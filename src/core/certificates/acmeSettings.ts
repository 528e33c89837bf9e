import { z } from 'zod'
import type { FieldIssue } from '../errors'
import { LETS_ENCRYPT_LIMITS, type Limits, parseLimits } from './limits'

const port = z
  .string()
  .refine((value) => /^\d+$/.test(value) && Number(value) > 0 && Number(value) <= 65535, {
    error: 'must be a port number from 1 to 65535 in digits',
  })
  .transform(Number)

const DNS_SERVER = /^(\[[0-9a-f:.]+\]|[0-9.]+)(:\d{1,5})?$/i

/** The variables of certificates and HTTPS, for the schema of all settings. */
export const acmeVariables = {
  HTTPS_PORT: port.optional(),
  PUBLIC_HTTP_PORT: port.default(80),
  PUBLIC_HTTPS_PORT: port.default(443),
  ACME_DIRECTORY_URL: z
    .string()
    .refine((value) => URL.canParse(value) && new URL(value).protocol === 'https:', {
      error: 'must be the https:// URL of an ACME directory',
    })
    .optional(),
  ACME_EMAIL: z.email('must be an e-mail address').optional(),
  ACME_TERMS: z
    .enum(['agreed'], { error: 'must be agreed, once you have read the terms of the authority' })
    .optional(),
  ACME_EAB_KID: z.string().max(500, 'must have at most 500 characters').optional(),
  ACME_EAB_KEY: z
    .string()
    .regex(/^[\w-]+=*$/, 'must be the base64url key that the authority gave')
    .optional(),
  ACME_CA_FILE: z.string().min(1, 'must be the path of a PEM file').optional(),
  ACME_PROFILE: z
    .string()
    .regex(/^[\w.-]{1,64}$/, 'must be the name of a profile of the authority')
    .optional(),
  ACME_DNS_HOOK: z
    .string()
    .regex(/^(\/|https?:\/\/)\S+$/, 'must be the absolute path of a program, or an http(s):// URL')
    .optional(),
  ACME_DNS_HOOK_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  ACME_LIMITS: z
    .string()
    .transform((value, context) => {
      try {
        return parseLimits(value)
      } catch {
        context.addIssue({
          code: 'custom',
          message: 'must list limits such as orders=300/3h,domain=50/168h,set=5/168h,failures=5/1h',
        })
        return z.NEVER
      }
    })
    .optional(),
  DNS_SERVERS: z
    .string()
    .transform((value) => value.split(',').map((server) => server.trim()))
    .refine((servers) => servers.every((server) => DNS_SERVER.test(server)), {
      error: 'must list IP addresses with or without port, such as 9.9.9.9,127.0.0.1:5353',
    })
    .default([]),
} as const

type Values = z.output<z.ZodObject<typeof acmeVariables>>

export type AcmeSettings = {
  directoryUrl: string
  email: string | undefined
  external: { kid: string; key: string } | undefined
  /** PEM file with roots that the authority's own certificate comes from. */
  caFile: string | undefined
  profile: string | undefined
  /** Sets DNS records for wildcards: a program, or a URL with what it is signed with. */
  dnsHook: { command: string } | { url: string; secret: string } | undefined
  limits: Limits
}

export type CertificateSettings = {
  /** Null: no certificates are ordered. */
  acme: AcmeSettings | null
  /** Null: plain HTTP only. `publicPort` is where visitors reach it. */
  https: { port: number; publicPort: number } | null
  /** Port at which visitors, and authorities, reach the fronts by HTTP. */
  publicHttpPort: number
  /** Resolvers `address[:port]`; none: the system's. */
  dnsServers: string[]
}

/** What is missing among them. */
export const missingForAcme = (values: Values): FieldIssue[] => {
  const needs = [
    ['ACME_TERMS', Boolean(values.ACME_DIRECTORY_URL) && !values.ACME_TERMS, AGREE],
    ['ACME_EAB_KEY', Boolean(values.ACME_EAB_KID) && !values.ACME_EAB_KEY, WITH_KID],
    ['ACME_EAB_KID', Boolean(values.ACME_EAB_KEY) && !values.ACME_EAB_KID, WITH_KEY],
    ['ACME_DNS_HOOK_SECRET', isUrl(values.ACME_DNS_HOOK) && !values.ACME_DNS_HOOK_SECRET, SIGNED],
  ] as const
  return needs.flatMap(([name, lacks, message]) =>
    lacks ? [{ pointer: `/${name}`, message }] : [],
  )
}

const AGREE =
  'must be set to "agreed" with ACME_DIRECTORY_URL: read the terms of the authority first'
const WITH_KID = 'must be set with ACME_EAB_KID'
const WITH_KEY = 'must be set with ACME_EAB_KEY'
const SIGNED = 'must be set when ACME_DNS_HOOK is a URL: requests to it are signed with it'

const isUrl = (value: string | undefined): boolean => /^https?:/.test(value ?? '')

export const certificateSettings = (values: Values): CertificateSettings => ({
  acme: values.ACME_DIRECTORY_URL
    ? {
        directoryUrl: values.ACME_DIRECTORY_URL,
        email: values.ACME_EMAIL,
        external:
          values.ACME_EAB_KID && values.ACME_EAB_KEY
            ? { kid: values.ACME_EAB_KID, key: values.ACME_EAB_KEY }
            : undefined,
        caFile: values.ACME_CA_FILE,
        profile: values.ACME_PROFILE,
        dnsHook: hookOf(values),
        limits: values.ACME_LIMITS ?? LETS_ENCRYPT_LIMITS,
      }
    : null,
  https: values.HTTPS_PORT
    ? { port: values.HTTPS_PORT, publicPort: values.PUBLIC_HTTPS_PORT }
    : null,
  publicHttpPort: values.PUBLIC_HTTP_PORT,
  dnsServers: values.DNS_SERVERS,
})

const hookOf = ({
  ACME_DNS_HOOK: hook,
  ACME_DNS_HOOK_SECRET: secret = '',
}: Values): AcmeSettings['dnsHook'] => {
  if (!hook) return undefined
  return isUrl(hook) ? { url: hook, secret } : { command: hook }
}
