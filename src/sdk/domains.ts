import type { Page } from '../core/api/common'
import type {
  CreatedDomain,
  CreateDomain,
  Domain,
  ListDomains,
  PatchDomain,
  PlatformDomain,
  PrimaryDomain,
  StartedDomainCheck,
} from '../core/api/domains'
import type { CallOptions, Send } from './send'

export type DomainsApi = {
  list: (query?: ListDomains, options?: CallOptions) => Promise<Page<Domain>>
  get: (id: string, options?: CallOptions) => Promise<Domain>
  /** The answer has the DNS records to set. */
  create: (body: CreateDomain, options?: CallOptions) => Promise<CreatedDomain>
  update: (id: string, body: PatchDomain, options?: CallOptions) => Promise<Domain>
  delete: (id: string, options?: CallOptions) => Promise<{ id: string; deleted: boolean }>
  /** Looks at its records at once; follow its `operationId` with `operations.wait`, then `get` it. */
  check: (id: string, options?: CallOptions) => Promise<StartedDomainCheck>
  /** Makes it the main address of its app. */
  setPrimary: (id: string, options?: CallOptions) => Promise<PrimaryDomain>
  /** Makes the app's address at the platform its main address again. */
  unsetPrimary: (id: string, options?: CallOptions) => Promise<PrimaryDomain>
  /** Records of the platform's own sub-domains, for its administrators. */
  platform: (options?: CallOptions) => Promise<PlatformDomain>
}

export const domainsApi = (send: Send): DomainsApi => {
  const at = (id: string, action = ''): string => `/domains/${encodeURIComponent(id)}${action}`
  return {
    list: (query, options) =>
      send({ method: 'GET', path: '/domains', query: { ...query }, ...options }),
    get: (id, options) => send({ method: 'GET', path: at(id), ...options }),
    create: (body, options) => send({ method: 'POST', path: '/domains', body, ...options }),
    update: (id, body, options) => send({ method: 'PATCH', path: at(id), body, ...options }),
    delete: (id, options) => send({ method: 'DELETE', path: at(id), ...options }),
    check: (id, options) => send({ method: 'POST', path: at(id, '/check'), ...options }),
    setPrimary: (id, options) => send({ method: 'POST', path: at(id, '/primary'), ...options }),
    unsetPrimary: (id, options) => send({ method: 'DELETE', path: at(id, '/primary'), ...options }),
    platform: (options) => send({ method: 'GET', path: '/domains/platform', ...options }),
  }
}
