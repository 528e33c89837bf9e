import { z } from 'zod'

// What is used of an authority's answers. It is trusted with certificates, not with our types.

const url = z.url({ protocol: /^https$/ })

/** A member of a problem: of another type than it should be, it says nothing, and the others still do. */
const said = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)

export const problemSchema = z.looseObject({
  type: said(z.string()),
  detail: said(z.string()),
  status: said(z.number()),
  subproblems: said(
    z.array(
      z.looseObject({
        type: said(z.string()),
        detail: said(z.string()),
        identifier: said(z.looseObject({ value: said(z.string()) })),
      }),
    ),
  ),
})

const identifier = z.object({ type: z.string(), value: z.string() })

export const directorySchema = z.object({
  newNonce: url,
  newAccount: url,
  newOrder: url,
  renewalInfo: url.optional(),
  meta: z
    .object({
      termsOfService: z.string().optional(),
      externalAccountRequired: z.boolean().optional(),
      caaIdentities: said(z.array(z.string().toLowerCase())),
      profiles: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
})

export const accountSchema = z.object({ status: z.string(), orders: url.optional() })

export const orderSchema = z.object({
  status: z.enum(['pending', 'ready', 'processing', 'valid', 'invalid']),
  identifiers: z.array(identifier),
  authorizations: z.array(url),
  finalize: url,
  certificate: url.optional(),
  error: problemSchema.optional(),
})

export const ordersSchema = z.object({ orders: z.array(url) })

export const authorizationSchema = z.object({
  status: z.enum(['pending', 'valid', 'invalid', 'deactivated', 'expired', 'revoked']),
  identifier,
  wildcard: z.boolean().optional(),
  challenges: z.array(
    z.object({
      type: z.string(),
      url,
      token: z.string().default(''),
      status: z.enum(['pending', 'processing', 'valid', 'invalid']),
      error: problemSchema.optional(),
    }),
  ),
})

export const renewalInfoSchema = z.object({
  suggestedWindow: z.object({ start: z.string(), end: z.string() }),
  explanationURL: z.string().optional(),
})
