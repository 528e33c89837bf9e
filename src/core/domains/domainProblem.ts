import { getDomain } from 'tldts'
import { hostProblem, isPlatformHost, normaliseHost, type PlatformHosts } from '../tenancy/hostName'
import { proofName } from './dnsRecords'
import { idnProblem } from './idnProblem'
import { specialUseOf } from './specialUse'
import type { Text } from './text'

/** Characters of a name in the DNS. */
const MAX_NAME = 253
const PROOF_PREFIX = proofName('')

export type DomainRules = PlatformHosts & {
  /** Where sites' own domains lead; it belongs to the platform. */
  edgeHost?: string
  /** Names that are not public are taken, too. Only to try things out. @default false */
  allowPrivate?: boolean
}

/**
 * What is wrong with a normalised host name as a site's own domain, or `undefined`.
 *
 * Refused: what is no full host name, wildcards, the platform's names, public suffixes (`co.uk`), names
 * that are never public (`.local`), and international ones that could be taken for another.
 */
export const domainProblem = (host: string, rules: DomainRules): Text | undefined => {
  if (host.includes('*'))
    return {
      en: `"${host}" is a wildcard. Add each host name that the site is to answer at.`,
      es: `«${host}» es un comodín. Añada cada nombre de host en el que deba responder el sitio.`,
    }
  if (isPlatformHost(host, rules) || host === normaliseHost(rules.edgeHost ?? ''))
    return {
      en: `"${host}" belongs to the platform. Give a host name of your own, such as www.example.com.`,
      es: `«${host}» pertenece a la plataforma. Indique un nombre de host propio, como www.example.com.`,
    }
  const special = specialUseOf(host)
  if (special !== undefined && !rules.allowPrivate)
    return {
      en: `"${host}" can never be public: nobody can register a name under ".${special}". Give one that you have registered.`,
      es: `«${host}» nunca puede ser público: nadie puede registrar un nombre en «.${special}». Indique uno que haya registrado.`,
    }
  const problem = hostProblem(host)
  if (problem !== undefined)
    return {
      en: problem,
      es: `«${host}» no es un nombre de host completo. Indique uno como www.example.com, sin https:// ni ruta.`,
    }
  if (proofName(host).length > MAX_NAME)
    return {
      en: `"${host}" is too long for its TXT record ${PROOF_PREFIX}<host name>, which the DNS takes ${MAX_NAME} characters of. Give a shorter one.`,
      es: `«${host}» es demasiado largo para su registro TXT ${PROOF_PREFIX}<nombre de host>, del que el DNS admite ${MAX_NAME} caracteres. Indique uno más corto.`,
    }
  if (getDomain(host) === null)
    return {
      en: `"${host}" is an ending that others register names under. Give one of your own below it, such as example.${host}.`,
      es: `«${host}» es una terminación bajo la que otros registran nombres. Indique uno propio, como ejemplo.${host}.`,
    }
  return idnProblem(host, platformLabels(rules))
}

/** The labels that the platform's names are known by, e.g. `tause` of `app.tause.example`. */
const platformLabels = ({ publicUrl, sitesDomain, edgeHost }: DomainRules): string[] =>
  [new URL(publicUrl).hostname, sitesDomain, edgeHost ?? '']
    .map((host) => (getDomain(host) ?? host).split('.')[0] ?? '')
    .filter((label) => label !== '')
