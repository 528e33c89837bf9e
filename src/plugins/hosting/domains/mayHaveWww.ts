/**
 * Whether a host may be a registered name, for which `www` is offered as well: two labels, or three that
 * end in a country's two letters, such as `example.co.uk`. The server decides by the list of public suffixes.
 */
export const mayHaveWww = (host: string): boolean => {
  const labels = host.toLowerCase().split('.')
  if (labels.some((label) => label === '') || labels[0] === 'www') return false
  if (labels.length === 2) return true
  return labels.length === 3 && labels[2]?.length === 2 && (labels[1]?.length ?? 0) <= 3
}
