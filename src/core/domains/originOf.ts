/**
 * Origin of a site's own domain, without a trailing slash: HTTPS at its usual port once it has a
 * certificate of ours; otherwise by the scheme and port that the platform itself is reached with.
 */
export const originOf = ({
  host,
  certificate,
  publicUrl,
}: {
  host: string
  certificate: string
  publicUrl: string
}): string => {
  if (certificate === 'verified') return `https://${host}`
  const { protocol, port } = new URL(publicUrl)
  return `${protocol}//${host}${port ? `:${port}` : ''}`
}
