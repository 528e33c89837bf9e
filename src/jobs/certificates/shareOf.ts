/** A number from 0 to below 1 that belongs to a certificate: random among certificates, the same at each look. */
export const shareOf = (fingerprint: string): number =>
  Number.parseInt(fingerprint.slice(0, 8) || '0', 16) / 2 ** 32
