import type { Environment } from '../../core/release/types'

export type SiteAddress = {
  /** Origin of the platform; its scheme and port serve the sites too. */
  publicUrl: string
  sitesDomain: string
  /** An authority that certificates come from: own domains are main addresses once they have one. */
  acme?: object | null
}

/** Origin a site is served at, without a trailing slash. */
export const siteUrl = ({
  slug,
  environment = 'production',
  address: { publicUrl, sitesDomain },
}: {
  slug: string
  environment?: Environment
  address: SiteAddress
}): string => {
  const { protocol, port } = new URL(publicUrl)
  const label = environment === 'production' ? slug : `${slug}--${environment}`
  return `${protocol}//${label}.${sitesDomain}${port ? `:${port}` : ''}`
}
