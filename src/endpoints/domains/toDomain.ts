import type { PayloadRequest } from 'payload'
import type { Domain, DomainFinding } from '../../core/api/domains'
import { dnsRecords, isApex } from '../../core/domains/dnsRecords'
import { isLive, isServed, type KeptFinding } from '../../core/domains/domainState'
import { nextStep } from '../../core/domains/nextStep'
import { originOf } from '../../core/domains/originOf'
import type { Text } from '../../core/domains/text'
import { unicodeHost } from '../../core/domains/unicodeHost'
import { idOf } from '../../core/tenancy/idOf'
import type { DomainDocument } from '../../jobs/domains/documents'
import type { ApiServices } from '../http/operation'

/** Of the domain's site: part of the domain, which needs no permission on the site of its own. */
export type DomainSite = {
  id: string
  slug: string
  primaryDomain?: string | null
  liveProduction?: string | null
}

/** A text in the language of the request: Spanish, else English. */
export const inLanguageOf = (req: PayloadRequest, { en, es }: Text): string =>
  req.i18n?.language === 'es' ? es : en

/** A domain as the API shows it. */
export const toDomain = ({
  req,
  domain,
  site,
  problems,
  services: { edge, needsCertificate, publicUrl, sitesDomain },
}: {
  req: PayloadRequest
  domain: DomainDocument
  site: DomainSite | null
  /** Of certificates, by host. */
  problems: ReadonlyMap<string, Text>
  services: Pick<ApiServices, 'edge' | 'needsCertificate' | 'publicUrl' | 'sitesDomain'>
}): Domain => {
  const { host, checks } = domain
  const { zone, records, missing } = dnsRecords({
    host,
    token: domain.verificationToken ?? '',
    slug: site?.slug ?? '',
    edge: { ...edge, sitesDomain },
  })
  const step = nextStep(domain, { needsCertificate, certificateProblem: problems.get(host) })
  return {
    id: String(domain.id),
    tenantId: idOf(domain.tenant) ?? '',
    appId: idOf(domain.site) ?? '',
    host,
    unicode: unicodeHost(host),
    apex: isApex(host),
    ownership: domain.ownership,
    routing: domain.routing,
    certificate: domain.certificate,
    served: isServed(domain),
    live: isLive(domain, needsCertificate),
    primary: site?.primaryDomain === String(domain.id),
    redirectToPrimary: domain.redirectToPrimary !== false,
    hsts: domain.hsts === true,
    url: originOf({ host, certificate: domain.certificate, publicUrl }),
    nextStep: { ...step, text: inLanguageOf(req, step.text) },
    zone,
    records,
    recordsProblem: missing ? inLanguageOf(req, missing) : null,
    checks: {
      ownership: toFinding(checks?.ownership),
      routing: toFinding(checks?.routing),
      caa: checks?.caa ?? null,
    },
    checkedAt: domain.checkedAt ?? null,
    nextCheckAt: domain.nextCheckAt ?? null,
    createdAt: domain.createdAt,
    updatedAt: domain.updatedAt,
  }
}

const toFinding = (finding: KeptFinding | undefined): DomainFinding | null =>
  finding ? { ...finding, found: finding.found ?? [], until: finding.until ?? null } : null
