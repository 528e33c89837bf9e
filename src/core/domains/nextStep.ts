import type { DomainPart, DomainRow, KeptFinding } from './domainState'
import { isServed } from './domainState'
import { proofName } from './dnsRecords'
import { DAYS_TO_FAIL } from './nextCheck'
import type { Text } from './text'
import { ownershipTexts } from './ownershipTexts'
import { routingTexts } from './routingTexts'

export type NextStep = {
  /** What is to pass next; `live`: everything has. */
  part: DomainPart | 'live'
  /** `act`: the domain's owner has something to do; `wait`: we have; `warn`: it works and might not for long. */
  kind: 'act' | 'wait' | 'warn' | 'done'
  /** Stable name of the case. */
  code: string
  text: Text
}

/**
 * What is to be done next for a domain, in plain words.
 *
 * @param needsCertificate an authority is set up.
 * @param certificateProblem what went wrong last with its certificate, with what to do.
 */
export const nextStep = (
  domain: DomainRow,
  {
    needsCertificate,
    certificateProblem,
  }: { needsCertificate: boolean; certificateProblem?: Text },
): NextStep => {
  const { host, ownership, routing, checks } = domain
  if (checks?.stoppedAt && !isServed(domain)) return stopped(domain)
  if (ownership !== 'verified') return ownershipStep(domain)
  if (routing !== 'verified') return routingStep(domain)
  const failure = failureOf(domain)
  if (failure) return failure
  if (needsCertificate && domain.certificate !== 'verified')
    return certificateStep(domain, certificateProblem)
  if (checks?.ownership?.code === 'txt_gone') return txtGone(domain)
  return {
    part: 'live',
    kind: 'done',
    code: 'live',
    text: {
      en: `${host} is live. Leave its records as they are.`,
      es: `${host} está en línea. Deje sus registros como están.`,
    },
  }
}

const stopped = ({ host }: DomainRow): NextStep => ({
  part: 'ownership',
  kind: 'act',
  code: 'stopped',
  text: {
    en: `We have stopped looking for the records of ${host}: they were not there for days. Set them, then choose "Check now".`,
    es: `Dejamos de buscar los registros de ${host}: faltaron durante días. Configúrelos y elija «Comprobar ahora».`,
  },
})

const ownershipStep = (domain: DomainRow): NextStep => {
  const finding = domain.checks?.ownership
  const code = finding?.code ?? 'txt_missing'
  return {
    part: 'ownership',
    kind: code === 'dns_down' ? 'wait' : 'act',
    code,
    text: ownershipTexts({
      host: domain.host,
      record: proofName(domain.host),
      code,
      found: finding?.found ?? [],
      until: finding?.until,
      hasFailed: domain.ownership === 'failed',
      isNew: finding === undefined,
    }),
  }
}

const routingStep = (domain: DomainRow): NextStep => {
  const finding = domain.checks?.routing
  const code = finding?.code ?? 'no_address'
  return {
    part: 'routing',
    kind: code === 'dns_down' ? 'wait' : 'act',
    code,
    text: routingTexts({
      host: domain.host,
      code,
      found: finding?.found ?? [],
      hasFailed: domain.routing === 'failed',
    }),
  }
}

const certificateStep = (
  { host, certificate, checks }: DomainRow,
  problem: Text | undefined,
): NextStep => {
  if (checks?.caa?.allowed === false)
    return {
      part: 'certificate',
      kind: 'act',
      code: 'caa',
      text: {
        en: `CAA records of ${host} let only others issue its certificate (${checks.caa.found.join(', ')}). Add one for our authority, or take them away.`,
        es: `Los registros CAA de ${host} solo permiten emitir a otros (${checks.caa.found.join(', ')}). Añada uno para nuestra autoridad o quítelos.`,
      },
    }
  if (certificate === 'failed' || problem)
    return {
      part: 'certificate',
      kind: certificate === 'failed' && problem ? 'act' : 'wait',
      code: certificate === 'failed' ? 'certificate_failed' : 'certificate_delayed',
      text: {
        en: `${host} has no certificate yet. ${problem?.en ?? 'It could not be had.'} We try again by ourselves.`,
        es: `${host} aún no tiene certificado. ${problem?.es ?? 'No se pudo obtener.'} Lo intentaremos de nuevo.`,
      },
    }
  return {
    part: 'certificate',
    kind: 'wait',
    code: 'certificate_pending',
    text: {
      en: `${host} is yours and leads here. We are having its certificate made; that takes minutes.`,
      es: `${host} es suyo y lleva aquí. Estamos obteniendo su certificado; tarda unos minutos.`,
    },
  }
}

const failureOf = ({ host, checks, failures }: DomainRow): NextStep | undefined => {
  const bad = [checks?.ownership, checks?.routing].find((one) => one?.outcome === 'no')
  return (failures ?? 0) > 0 && bad ? failing(host, bad) : undefined
}

const txtGone = ({ host }: DomainRow): NextStep => ({
  part: 'ownership',
  kind: 'warn',
  code: 'txt_gone',
  text: {
    en: `${host} works, and its record ${proofName(host)} is gone. Set it again: without it we cannot tell that the name is still yours should it ever lead elsewhere.`,
    es: `${host} funciona, pero su registro ${proofName(host)} ya no está. Vuelva a ponerlo: sin él no podremos saber que el nombre sigue siendo suyo si algún día lleva a otro sitio.`,
  },
})

const failing = (host: string, { code, found = [] }: KeptFinding): NextStep => ({
  part: code.startsWith('txt') ? 'ownership' : 'routing',
  kind: 'warn',
  code,
  text: {
    en: `${host} is failing${found.length ? ` (found: ${found.join(', ')})` : ''}. Set its records again: after ${DAYS_TO_FAIL} days of this the site no longer answers there.`,
    es: `${host} está fallando${found.length ? ` (encontrado: ${found.join(', ')})` : ''}. Restablezca sus registros: tras ${DAYS_TO_FAIL} días así, el sitio deja de responder allí.`,
  },
})
