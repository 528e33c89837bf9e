import type { PayloadRequest } from 'payload'
import { type AddressedSite, siteAddresses, type UrlOf } from '../../jobs/domains/siteAddresses'
import type { ApiServices } from '../http/operation'

/** Where visitors find sites: what the API gives as their `url`. */
export const shownAt = ({
  req: { payload },
  sites,
  services: { publicUrl, sitesDomain, needsCertificate },
}: {
  req: Pick<PayloadRequest, 'payload'>
  sites: readonly (AddressedSite | null)[]
  services: Pick<ApiServices, 'publicUrl' | 'sitesDomain' | 'needsCertificate'>
}): Promise<UrlOf> =>
  siteAddresses({
    payload,
    sites: sites.filter((site) => site !== null),
    address: { publicUrl, sitesDomain, acme: needsCertificate ? {} : null },
  })
