import { createSecureContext, type SecureContext } from 'node:tls'
import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import type { CertificateDocument } from '../../jobs/certificates/documents'
import { unseal } from '../../jobs/certificates/seals'

export type HostContext = {
  context: SecureContext
  /** Milliseconds since 1970. */
  notAfter: number
  /** Its owner wants browsers to come by HTTPS only. */
  hsts: boolean
}

/**
 * Opens a host's certificate; `null`: there is none, or its domain is no longer its tenant's. Runs for
 * anonymous visitors, past the access rules of the documents: nothing of them but the public chain
 * leaves the process.
 */
export const readContext = async (payload: Payload, host: string): Promise<HostContext | null> => {
  const certificate = (await payload.db.findOne({
    collection: 'certificates' as CollectionSlug,
    where: { host: { equals: host } },
  })) as unknown as CertificateDocument | null
  const { sealId, sealedKey, sealedChain, notAfter } = certificate ?? {}
  if (!certificate || !sealId || !sealedKey || !sealedChain || !notAfter) return null
  const tenant = idOf(certificate.tenant)
  const domain = tenant ? await findDomain(payload, host, tenant) : { hsts: false }
  if (!domain) return null
  const common = { secret: payload.secret, tenant, sealId }
  return {
    context: createSecureContext({
      cert: unseal({ ...common, sealed: sealedChain, field: 'sealedChain' }),
      key: unseal({ ...common, sealed: sealedKey, field: 'sealedKey' }),
    }),
    notAfter: Date.parse(notAfter),
    hsts: domain.hsts === true,
  }
}

const findDomain = async (
  payload: Payload,
  host: string,
  tenant: string,
): Promise<{ hsts?: boolean | null } | null> =>
  (await payload.db.findOne({
    collection: 'domains' as CollectionSlug,
    where: {
      and: [
        { host: { equals: host } },
        { tenant: { equals: tenant } },
        { ownership: { equals: 'verified' } },
      ],
    },
  })) as unknown as { hsts?: boolean | null } | null
