import { z } from 'zod'
import { DOMAIN_PARTS, DOMAIN_STATES, FINDING_CODES } from '../domains/domainState'
import { idSchema, momentSchema, pageQuery } from './common'

const MAX_HOST = 255

const host = z.string().trim().min(1).max(MAX_HOST)
const redirectToPrimary = z
  .boolean()
  .describe(
    'Visitors are led to the main address (308, path and query kept); otherwise it answers.',
  )
const hsts = z
  .boolean()
  .describe('Browsers are told to use HTTPS only, for a year, once the certificate is there.')

export const createDomainBody = z.strictObject({
  appId: idSchema,
  host: host.describe('As it is written, or in Punycode: `www.example.com`, `bücher.example`.'),
  withWww: z
    .boolean()
    .default(false)
    .describe('Of a registered name such as `example.com`: its `www` host is added, too.'),
  primary: z.boolean().default(false).describe('It becomes the main address of the app.'),
  redirectToPrimary: redirectToPrimary.optional(),
  hsts: hsts.optional(),
})

export const patchDomainBody = z.strictObject({
  redirectToPrimary: redirectToPrimary.optional(),
  hsts: hsts.optional(),
})

export const listDomainsQuery = z.object({
  ...pageQuery,
  appId: idSchema.optional(),
  tenantId: idSchema.optional(),
  host: host.optional().describe('This one only.'),
})

const stateSchema = z.enum(DOMAIN_STATES)

const findingSchema = z
  .object({
    at: momentSchema,
    outcome: z.enum(['yes', 'no', 'unknown']).describe('`unknown`: it could not be asked.'),
    code: z.enum(FINDING_CODES),
    found: z.array(z.string()).describe('Values as they were found.'),
    until: momentSchema.nullable().describe('End of a quarantine.'),
  })
  .meta({ id: 'DomainFinding' })

const dnsRecordSchema = z
  .object({
    purpose: z.enum(['ownership', 'routing']),
    type: z.enum(['TXT', 'CNAME', 'A', 'AAAA', 'ALIAS']),
    name: z.string().describe('Full name.'),
    relativeName: z.string().describe('Below `zone`, as most providers want it; `@`: itself.'),
    value: z.string(),
    ttl: z.number().int().describe('Seconds.'),
    alternative: z.boolean().describe('Stands in for the other records of its purpose.'),
  })
  .meta({ id: 'DnsRecord' })

const nextStepSchema = z
  .object({
    part: z.enum([...DOMAIN_PARTS, 'live']).describe('What is to pass next.'),
    kind: z
      .enum(['act', 'wait', 'warn', 'done'])
      .describe(
        'Whether you have something to do, or we; `warn`: it works and might not for long.',
      ),
    code: z.string(),
    text: z.string().describe('In plain words, in the language of the request (en, es).'),
  })
  .meta({ id: 'DomainNextStep' })

export const domainSchema = z
  .object({
    id: idSchema,
    tenantId: idSchema,
    appId: idSchema,
    host: z.string().describe('Lower-case ASCII (Punycode).'),
    unicode: z.string().describe('As people read it.'),
    apex: z.boolean().describe('A registered name itself, which can hold no CNAME.'),
    ownership: stateSchema,
    routing: stateSchema,
    certificate: stateSchema,
    served: z.boolean().describe('The app answers at it: ownership and routing have passed.'),
    live: z.boolean().describe('Everything that is needed has passed.'),
    primary: z.boolean().describe('The main address of the app.'),
    redirectToPrimary: z.boolean(),
    hsts: z.boolean(),
    url: z.string(),
    nextStep: nextStepSchema,
    zone: z.string().describe('The name at whose DNS provider the records are set.'),
    records: z.array(dnsRecordSchema),
    recordsProblem: z.string().nullable().describe('Why records are missing, and who can mend it.'),
    checks: z.object({
      ownership: findingSchema.nullable(),
      routing: findingSchema.nullable(),
      caa: z
        .object({
          at: momentSchema,
          allowed: z.boolean().nullable(),
          found: z.array(z.string()),
        })
        .nullable()
        .describe('Whether the DNS lets our authority issue its certificate; null: not looked at.'),
    }),
    checkedAt: momentSchema.nullable(),
    nextCheckAt: momentSchema.nullable().describe('Null: only when it is asked for.'),
    createdAt: momentSchema,
    updatedAt: momentSchema,
  })
  .meta({ id: 'Domain' })

export const createdDomainSchema = z
  .object({
    domain: domainSchema,
    www: domainSchema.nullable().describe('The `www` host that was added with it.'),
  })
  .meta({ id: 'CreatedDomain' })

export const startedCheckSchema = z
  .object({
    operationId: idSchema.describe('Follow it at `/operations/{id}`; then read the domain.'),
  })
  .meta({ id: 'StartedDomainCheck' })

export const primarySetSchema = z
  .object({
    domain: domainSchema,
    deploymentId: idSchema
      .nullable()
      .describe(
        'Deployment that puts the address into pages and sitemap; null: none is needed yet.',
      ),
    notice: z.string().nullable().describe('What is still to be done for it.'),
  })
  .meta({ id: 'PrimaryDomain' })

export const platformDomainSchema = z
  .object({
    wildcard: z.string(),
    records: z.array(dnsRecordSchema.pick({ type: true, name: true, value: true, ttl: true })),
    note: z.string(),
  })
  .meta({ id: 'PlatformDomain' })

export type Domain = z.infer<typeof domainSchema>
export type DomainFinding = z.infer<typeof findingSchema>
export type CreatedDomain = z.infer<typeof createdDomainSchema>
export type CreateDomain = z.input<typeof createDomainBody>
export type PatchDomain = z.input<typeof patchDomainBody>
export type ListDomains = z.input<typeof listDomainsQuery>
export type StartedDomainCheck = z.infer<typeof startedCheckSchema>
export type PrimaryDomain = z.infer<typeof primarySetSchema>
export type PlatformDomain = z.infer<typeof platformDomainSchema>
