import type { Payload } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { transition } from '../../database/transition'
import { deployForAddress } from '../domains/deployForAddress'
import { signals } from '../signals'
import type { CertificateDocument } from './documents'

type State = 'pending' | 'verified' | 'failed'

/** Keeps a domain's own word about its certificate in step. A domain that is another tenant's stays as it is. */
export const markDomain = async ({
  payload,
  certificate: { host, tenant },
  state,
}: {
  payload: Payload
  certificate: Pick<CertificateDocument, 'host' | 'tenant'>
  state: State
}): Promise<void> => {
  const tenantId = idOf(tenant)
  if (!tenantId) return
  const domain = await transition<{ id: string; site?: unknown }>({
    payload,
    collection: 'domains',
    where: {
      and: [
        { host: { equals: host } },
        { tenant: { equals: tenantId } },
        { certificate: { not_equals: state } },
      ],
    },
    data: { certificate: state },
  })
  const siteId = idOf(domain?.site)
  if (siteId) signals.emit('site', siteId)
  // Pages name a main address once it is live, which it is with its certificate.
  if (domain && state === 'verified')
    await deployForAddress({ payload, domainId: String(domain.id) })
}
