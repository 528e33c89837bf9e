import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import type { WritingServices } from '../../agents/writing/types'
import type { ReleaseManifest } from '../../core/release/types'
import type { ContentAnswer, ContentPlace } from '../../core/content/types'
import type { CertificateOptions } from '../../jobs/certificates/services'
import type { EdgeSettings } from '../../core/domains/edge'
import type { Actor } from '../../core/tenancy/vocabulary'

/** What operations need of the process they run in. */
export type ApiServices = WritingServices & {
  /** Origin of the platform. */
  publicUrl: string
  /** Sites answer at `<slug>.<sitesDomain>`. */
  sitesDomain: string
  /** Folder that targets of this server lie below. Absolute. */
  targetsDir: string
  /** Whether and where certificates are ordered. */
  certificates: CertificateOptions
  /** Where sites' own domains lead. */
  edge: EdgeSettings
  /** An authority is set up: a domain is live once it has a certificate. */
  needsCertificate: boolean
  /** Bytes of a file that a bundled template lists; `null` when there is none. */
  readTemplateAsset: (template: {
    id: string
    version: string
    path: string
  }) => Promise<Uint8Array | null>
  /** A stored release manifest; `null` when it is not kept any more. */
  readManifest: (digest: string) => Promise<ReleaseManifest | null>
  /** How long an idempotency key is held without a sign of life. Milliseconds. */
  claim: number
  /** Published content, from the files of a release. */
  readContent: (
    place: ContentPlace,
    encoding: 'identity' | 'br' | 'gzip',
  ) => Promise<ContentAnswer | null>
  /** For brand sheets. */
  sheet: {
    /** Bytes of a file of a bundled font's package, as `core/brand/fonts` names it. */
    readFont: (file: string) => Promise<Uint8Array>
    /** Prints HTML as PDF; `null`: there is no Chromium here. */
    printPdf: ((html: string) => Promise<Uint8Array>) | null
  }
}

/** An operation's answer; `status` is one of its `responses`. */
export type Answer = { status: number; body: unknown; headers?: Record<string, string> }

export type OperationContext<Params, Query, Body> = {
  /** Pass it on with `overrideAccess: false`. */
  req: PayloadRequest
  actor: Exclude<Actor, { kind: 'anonymous' }>
  /** The tenant chosen with X-Tenant-Id, which is one of the caller's own. */
  selectedTenant: string | undefined
  params: Params
  query: Query
  body: Body
  services: ApiServices
  /**
   * Keeps the answer under the request's idempotency key within the transaction of `req`, so that
   * effect and answer are kept together. Does nothing without a key; without a call, the answer is
   * kept once the operation has returned.
   */
  settle: (answer: Answer) => Promise<void>
  /**
   * Of a request with an idempotency key: an id for the one document that it makes. It is the same each
   * time the request is run again, so that the document is not made twice.
   */
  effectId: string | undefined
  /** What an earlier run of this request had noted before its process ended; `null`: nothing. */
  plan: unknown
  /** Notes what the request will do, before it does it. Does nothing without a key. */
  notePlan: (plan: unknown) => Promise<void>
}

export type OperationResponse = {
  description: string
  schema?: z.ZodType
  headers?: Record<string, string>
  /** Also offered as Server-Sent Events. */
  stream?: boolean
  /** Media types of an answer that is no JSON. */
  types?: readonly string[]
}

export type OperationDefinition<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
> = {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** Below `/api/v1`, in Payload's form: `/apps/:id`. */
  path: string
  operationId: string
  summary: string
  description?: string
  tag: string
  params?: Params
  query?: Query
  body?: Body
  /** Takes an `Idempotency-Key`. */
  idempotent?: boolean
  /** Another form of a kept answer that the request asks for; `null`: JSON as ever. */
  present?: (req: PayloadRequest, answer: Answer) => Response | null
  /** Statuses of problems beyond those that every operation may answer with. */
  problems?: readonly number[]
  responses: Record<number, OperationResponse>
  handle: (
    context: OperationContext<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<Answer | Response>
}

/** An operation whose input types are known to its own `handle` only. */
export type Operation = Omit<OperationDefinition<z.ZodObject, z.ZodObject, z.ZodType>, 'handle'> & {
  handle: (context: OperationContext<never, never, never>) => Promise<Answer | Response>
}

/** One operation of the external API: the route, its document and its checks come from this alone. */
export const defineOperation = <
  Params extends z.ZodObject = z.ZodObject<Record<string, never>>,
  Query extends z.ZodObject = z.ZodObject<Record<string, never>>,
  Body extends z.ZodType = z.ZodUndefined,
>(
  definition: OperationDefinition<Params, Query, Body>,
): Operation => definition as unknown as Operation
