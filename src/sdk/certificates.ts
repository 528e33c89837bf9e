import type {
  Certificate,
  CertificateAuthority,
  ListCertificates,
  StartedCertificate,
  UploadCertificate,
  UploadedCertificate,
} from '../core/api/certificates'
import type { Page } from '../core/api/common'
import type { Deleted } from '../core/api/posts'
import type { CallOptions, Send } from './send'

export type CertificatesApi = {
  list: (query?: ListCertificates, options?: CallOptions) => Promise<Page<Certificate>>
  get: (id: string, options?: CallOptions) => Promise<Certificate>
  /** Whether certificates are ordered here, and how far the authority's limits are used up. */
  authority: (query?: { host?: string }, options?: CallOptions) => Promise<CertificateAuthority>
  /** Tries a verified domain's order at once; follow its `operationId` with `operations.wait`. */
  order: (host: string, options?: CallOptions) => Promise<StartedCertificate>
  /** Before its time. */
  renew: (id: string, options?: CallOptions) => Promise<StartedCertificate>
  /** Puts a certificate of your own in the place of what the domain has. */
  upload: (body: UploadCertificate, options?: CallOptions) => Promise<UploadedCertificate>
  remove: (id: string, options?: CallOptions) => Promise<Deleted>
}

export const certificatesApi = (send: Send): CertificatesApi => {
  const at = (id: string, action = ''): string => `/certificates/${encodeURIComponent(id)}${action}`
  return {
    list: (query, options) =>
      send({ method: 'GET', path: '/certificates', query: { ...query }, ...options }),
    get: (id, options) => send({ method: 'GET', path: at(id), ...options }),
    authority: (query, options) =>
      send({ method: 'GET', path: '/certificates/authority', query: { ...query }, ...options }),
    order: (host, options) =>
      send({ method: 'POST', path: '/certificates/order', body: { host }, ...options }),
    renew: (id, options) => send({ method: 'POST', path: at(id, '/renew'), ...options }),
    upload: (body, options) =>
      send({ method: 'POST', path: '/certificates/upload', body, ...options }),
    remove: (id, options) => send({ method: 'DELETE', path: at(id), ...options }),
  }
}
