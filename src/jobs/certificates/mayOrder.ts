import type { CollectionSlug } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import type { CertificateDocument } from './documents'
import { platformHosts } from './platformHosts'
import type { OrderServices } from './services'

/**
 * Certificates are ordered for the platform's own names, and for domains whose ownership and routing are
 * verified, of the certificate's own tenant.
 */
export const mayOrder = async (
  { payload, options }: Pick<OrderServices, 'payload' | 'options'>,
  { host, tenant }: CertificateDocument,
): Promise<boolean> => {
  const tenantId = idOf(tenant)
  if (!tenantId) return platformHosts(options).includes(host)
  const { totalDocs } = await payload.db.count({
    collection: 'domains' as CollectionSlug,
    where: {
      and: [
        { host: { equals: host } },
        { tenant: { equals: tenantId } },
        { ownership: { equals: 'verified' } },
        { routing: { equals: 'verified' } },
      ],
    },
  })
  return totalDocs > 0
}
