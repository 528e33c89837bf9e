/** Where sites' own domains lead, and how they are looked at. */
export type EdgeSettings = {
  /** Name that leads to our fronts, for CNAME and ALIAS records. */
  host: string | undefined
  /** Addresses of our fronts, for A and AAAA records. */
  ips: readonly string[]
  /** Names and addresses that are not public are taken, too. Only to try things out. */
  allowPrivate: boolean
  /** How long a name that was given up is kept from other tenants. Milliseconds. */
  quarantine: number
}

export type EdgeAddress = Pick<EdgeSettings, 'host' | 'ips' | 'allowPrivate'> & {
  /** Sites answer at `<slug>.<sitesDomain>`. */
  sitesDomain: string
}
