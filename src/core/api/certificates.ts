import { z } from 'zod'
import { CERTIFICATE_STATES } from '../certificates/states'
import { idSchema, momentSchema, pageQuery } from './common'

const host = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(253)
  .describe('Host name in ASCII (punycode), such as www.example.com.')

const language = z
  .enum(['en', 'es'])
  .default('en')
  .describe('Of the sentences that explain problems.')

export const listCertificatesQuery = z.object({
  ...pageQuery,
  tenantId: idSchema.optional(),
  host: host.optional(),
  state: z.enum(CERTIFICATE_STATES).optional(),
  language,
})

export const getCertificateQuery = z.object({ language })

export const orderCertificateBody = z.strictObject({ host })

const PEM = 100_000

export const uploadCertificateBody = z.strictObject({
  host: host.describe('Host of a domain whose ownership is verified.'),
  chain: z.string().max(PEM).describe('PEM: the certificate and its intermediates, in any order.'),
  key: z
    .string()
    .max(PEM)
    .describe('PEM: the private key, without a password. Kept encrypted, never answered.'),
})

export const authorityQuery = z.object({
  host: host.optional().describe('Also the limits that count for this host.'),
})

const problem = z
  .object({
    code: z.string().describe('Stable name of the problem.'),
    message: z.string().describe('What is wrong and what to do next, in the language asked for.'),
    at: momentSchema,
  })
  .meta({ id: 'CertificateProblem' })

const certificate = {
  id: idSchema,
  tenantId: idSchema.nullable().describe('Null: of the platform itself.'),
  domainId: idSchema.nullable(),
  host: z.string(),
  names: z.array(z.string()).describe('All that it is good for.'),
  source: z.enum(['acme', 'upload']),
  state: z
    .enum(CERTIFICATE_STATES)
    .describe('`issued` stays while it is renewed, and after a renewal that failed.'),
  live: z.boolean().describe('There is a certificate, and it has not expired.'),
  issuer: z.string().nullable(),
  fingerprint: z.string().nullable().describe('SHA-256, hexadecimal.'),
  notBefore: momentSchema.nullable(),
  notAfter: momentSchema.nullable(),
  renewAt: momentSchema
    .nullable()
    .describe('When it is renewed; of an uploaded one, when a new one should be there.'),
  authorityAskedAt: momentSchema
    .nullable()
    .describe('When the authority was last asked for the time it suggests (ARI).'),
  nextAttemptAt: momentSchema.nullable().describe('When the platform next works on it.'),
  attempts: z.number().int().describe('Failures in a row.'),
  problem: problem.nullable(),
  mayControl: z.boolean().describe('You may order, renew, replace and remove it.'),
  createdAt: momentSchema,
  updatedAt: momentSchema,
}

export const certificateSchema = z.object(certificate).meta({ id: 'Certificate' })

export const uploadedCertificateSchema = z
  .object({
    ...certificate,
    warnings: z
      .array(z.enum(['reordered', 'incomplete', 'unrelated', 'self_signed']))
      .describe(
        '`incomplete`: no intermediate came with it, so that some clients will not trust it. `self_signed`: no client will. `reordered`, `unrelated`: the chain was put in order, and what does not belong to it left out.',
      ),
  })
  .meta({ id: 'UploadedCertificate' })

export const startedCertificateSchema = z
  .object({
    certificate: certificateSchema,
    operationId: idSchema.describe(
      'Follow it at `/operations/{id}`; result `{ outcome: issued | failed | not_due | … }`.',
    ),
  })
  .meta({ id: 'StartedCertificate' })

const budgetLine = z
  .object({
    name: z
      .enum(['orders', 'domain', 'set', 'failures'])
      .describe(
        '`orders`: new orders of the account; `domain`: certificates of a registered domain; `set`: of exactly the same names; `failures`: failed proofs of a host.',
      ),
    subject: z.string().describe('What is counted: the account, a registered domain, a host.'),
    used: z.number().int(),
    limit: z.number().int(),
    windowSeconds: z.number().int(),
    freeAt: momentSchema.nullable().describe('When there is room again; null: there is now.'),
  })
  .meta({ id: 'CertificateBudget' })

export const authoritySchema = z
  .object({
    enabled: z.boolean().describe('Certificates are ordered by themselves (ACME_DIRECTORY_URL).'),
    https: z.boolean().describe('This installation answers HTTPS (HTTPS_PORT).'),
    wildcard: z.boolean().describe('Wildcards can be ordered (ACME_DNS_HOOK).'),
    directory: z.string().nullable(),
    budget: z
      .array(budgetLine)
      .describe('Limits of the authority, as counted here. Renewals at its own wish are exempt.'),
  })
  .meta({ id: 'CertificateAuthority' })

export type Certificate = z.infer<typeof certificateSchema>
export type UploadedCertificate = z.infer<typeof uploadedCertificateSchema>
export type StartedCertificate = z.infer<typeof startedCertificateSchema>
export type CertificateAuthority = z.infer<typeof authoritySchema>
export type ListCertificates = z.input<typeof listCertificatesQuery>
export type UploadCertificate = z.input<typeof uploadCertificateBody>
