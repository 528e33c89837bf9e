import type { FailureKind } from './nextAttempt'

type Text = { en: string; es: string }

/** Problems with what to do about them. `{host}` and `{detail}` are filled in. */
const TEXTS = {
  check_dns: {
    en: 'No address is known for {host} yet. Set the DNS records of the domain; it is tried again by itself.',
    es: 'Aún no se conoce ninguna dirección para {host}. Configure los registros DNS del dominio; se vuelve a intentar automáticamente.',
  },
  check_http: {
    en: '{host} does not lead to this platform on port 80 ({detail}). Check its DNS records and whether a proxy or firewall stands in between.',
    es: '{host} no conduce a esta plataforma en el puerto 80 ({detail}). Compruebe sus registros DNS y si hay un proxy o cortafuegos en medio.',
  },
  dns_hook: {
    en: 'The DNS record for {host} could not be set by ACME_DNS_HOOK ({detail}).',
    es: 'ACME_DNS_HOOK no pudo crear el registro DNS para {host} ({detail}).',
  },
  no_challenge: {
    en: 'The certificate authority offers no way to prove {host} that works here ({detail}).',
    es: 'La autoridad de certificación no ofrece ninguna forma de validar {host} que funcione aquí ({detail}).',
  },
  unreachable: {
    en: 'The certificate authority does not answer ({detail}). It is tried again by itself; a certificate that holds goes on being used.',
    es: 'La autoridad de certificación no responde ({detail}). Se vuelve a intentar automáticamente; un certificado vigente sigue en uso.',
  },
  budget: {
    en: 'The limit of the certificate authority is used up ({detail}). It is tried again when there is room.',
    es: 'Se agotó el límite de la autoridad de certificación ({detail}). Se volverá a intentar cuando haya margen.',
  },
  rateLimited: {
    en: 'The certificate authority refuses more for now: {detail}',
    es: 'La autoridad de certificación no admite más por ahora: {detail}',
  },
  caa: {
    en: 'A CAA record of {host} forbids this certificate authority. Add it to the CAA records, or remove them. {detail}',
    es: 'Un registro CAA de {host} prohíbe esta autoridad de certificación. Añádala a los registros CAA o elimínelos. {detail}',
  },
  dns: {
    en: 'The certificate authority cannot find {host} in the DNS. Check its records. {detail}',
    es: 'La autoridad de certificación no encuentra {host} en el DNS. Compruebe sus registros. {detail}',
  },
  connection: {
    en: 'The certificate authority cannot reach {host}. Check its DNS records and firewall. {detail}',
    es: 'La autoridad de certificación no puede conectar con {host}. Compruebe los registros DNS y el cortafuegos. {detail}',
  },
  unauthorized: {
    en: 'The certificate authority got another answer from {host} than this platform gives. Check that all its DNS records lead here. {detail}',
    es: 'La autoridad de certificación recibió de {host} una respuesta que no es de esta plataforma. Compruebe que todos sus registros DNS conducen aquí. {detail}',
  },
  rejectedIdentifier: {
    en: 'The certificate authority issues nothing for {host}. {detail}',
    es: 'La autoridad de certificación no emite nada para {host}. {detail}',
  },
  account: {
    en: 'The certificate authority refuses this installation an account. Check ACME_EMAIL, and ACME_EAB_KID and ACME_EAB_KEY if it gave you them. {detail}',
    es: 'La autoridad de certificación rechaza la cuenta de esta instalación. Compruebe ACME_EMAIL y, si ella los facilitó, ACME_EAB_KID y ACME_EAB_KEY. {detail}',
  },
  externalAccountRequired: {
    en: 'The certificate authority wants an account of its own: set ACME_EAB_KID and ACME_EAB_KEY as it gives them. {detail}',
    es: 'La autoridad de certificación exige una cuenta propia: configure ACME_EAB_KID y ACME_EAB_KEY como ella los facilita. {detail}',
  },
  userActionRequired: {
    en: 'The certificate authority has new terms to agree to. {detail}',
    es: 'La autoridad de certificación tiene nuevas condiciones que aceptar. {detail}',
  },
  refused: {
    en: 'The certificate authority refused: {detail}',
    es: 'La autoridad de certificación lo rechazó: {detail}',
  },
  interrupted: {
    en: 'The server was interrupted each time it worked on the certificate of {host}. It is tried again by itself. {detail}',
    es: 'El servidor se interrumpió cada vez que trabajaba en el certificado de {host}. Se vuelve a intentar automáticamente. {detail}',
  },
  expires: {
    en: 'The certificate that was uploaded expires soon. Upload a new one.',
    es: 'El certificado que se subió caduca pronto. Suba uno nuevo.',
  },
} satisfies Record<string, Text>

export type ProblemCode = keyof typeof TEXTS

export type CertificateProblem = {
  code: ProblemCode
  /** The host it is about. */
  host: string
  /** In whose words it came, cut to a sensible length. */
  detail: string
}

const MAX_DETAIL = 400

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(TEXTS, code)

/** A problem as a sentence that says what to do next. */
export const explainProblem = (
  { code, host, detail }: CertificateProblem,
  language: 'en' | 'es' = 'en',
): string =>
  TEXTS[code][language]
    .replace('{host}', () => host)
    .replace('{detail}', () => detail.slice(0, MAX_DETAIL))
    .trim()

/** How a problem of an authority is taken, from the name of its type and its HTTP status. */
export const problemOf = ({
  type,
  status,
}: {
  type: string
  /** 0: there was no answer. */
  status: number
}): { code: ProblemCode; kind: FailureKind } => {
  const passes = ['serverInternal', 'malformedAnswer', 'orderNotReady', 'badNonce'].includes(type)
  if (status === 0 || status >= 500 || passes) return { code: 'unreachable', kind: 'unreachable' }
  if (type === 'rateLimited' || status === 429) return { code: 'rateLimited', kind: 'limit' }
  return { code: isProblemCode(type) ? type : 'refused', kind: 'refused' }
}
