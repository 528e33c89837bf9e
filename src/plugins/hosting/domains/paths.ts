/** Addresses of the screens of domains, below the panel's address. */
export const domainsPath = '/collections/domains'
export const domainPath = (id: string): string => `${domainsPath}/${id}`
