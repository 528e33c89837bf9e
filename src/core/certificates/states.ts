/** How far a host's certificate has come; `issued` stays while it is renewed. */
export const CERTIFICATE_STATES = ['pending', 'issuing', 'issued', 'failed'] as const
export type CertificateState = (typeof CERTIFICATE_STATES)[number]
