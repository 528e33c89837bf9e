/** Characters of a service's message that are kept. */
const KEPT = 300

/** A service's words without the secrets that it might repeat, on one line. */
export const redact = (text: string, secrets: readonly (string | null | undefined)[]): string => {
  let clean = text
  for (const secret of secrets)
    if (secret) clean = clean.replaceAll(secret, '…').replaceAll(encodeURIComponent(secret), '…')
  return clean
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/\.+$/, '')
    .slice(0, KEPT)
}
