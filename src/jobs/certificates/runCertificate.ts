import type { Payload } from 'payload'
import type { AcmeClient, ChallengeType, RenewalInfo } from '../../acme/types'
import { AcmeError } from '../../acme/AcmeError'
import { planQuestion, planRenewal } from '../../core/certificates/planRenewal'
import { readCertificate } from '../../core/certificates/readCertificate'
import { idOf } from '../../core/tenancy/idOf'
import { LeaseLostError } from '../worker/reasons'
import { checkCaa } from './checkCaa'
import { checkHost } from './checkHost'
import type { CertificateDocument } from './documents'
import { type HeldCertificate, holdCertificate } from './holdCertificate'
import { announceCertificate, issuedFields } from './keepCertificate'
import { mayOrder } from './mayOrder'
import { noteEvent } from './budget'
import { isLive, noteFailure } from './noteFailure'
import { obtainChain } from './obtainChain'
import { openAccount } from './openAccount'
import { placeOrder } from './placeOrder'
import { unseal } from './seals'
import { shareOf } from './shareOf'
import type { OrderServices } from './services'

export type RunOutcome =
  /** Another job works on it, or has done so since it was queued, or it is gone. */
  | { outcome: 'busy' }
  /** Its domain is not verified (any more), or it was uploaded. */
  | { outcome: 'not_ordered' }
  /** It holds on; looked at again then. */
  | { outcome: 'not_due'; nextAttemptAt: string }
  | { outcome: 'issued'; notAfter: string }
  | { outcome: 'failed'; problem: { code: string; message: string }; nextAttemptAt: string }

/**
 * Does for one certificate what is to be done now: asks the authority when it wants it renewed, orders it, or
 * goes on with an order that another worker had begun.
 *
 * @param force also before its time.
 * @throws LeaseLostError, what the signal was aborted for, and errors of the database.
 */
export const runCertificate = async ({
  id,
  occasion,
  jobId,
  services,
  signal,
  force = false,
}: {
  id: string
  /** See `CertificateInput`. */
  occasion: string
  jobId: string
  services: OrderServices
  signal: AbortSignal
  force?: boolean
}): Promise<RunOutcome> => {
  const { payload, now } = services
  const held = await holdCertificate({ payload, id, occasion, jobId, now: now() })
  if (!held) return { outcome: 'busy' }
  const { certificate } = held
  if (certificate.source === 'upload' || !(await mayOrder(services, certificate))) {
    // Looked at again when its domain is verified: the plan finds it then.
    await held.rest({ nextAttemptAt: null, order: null })
    return { outcome: 'not_ordered' }
  }
  try {
    if (!isLive(certificate, now())) await held.write({ state: 'issuing' })
    const client = await openAccount(services, signal)
    const renewal = await planNow({ client, held, services })
    if (!force && !certificate.order && renewal.wait) {
      await held.rest({ ...renewal.wait, attempts: 0, problem: null })
      return { outcome: 'not_due', nextAttemptAt: renewal.wait.nextAttemptAt }
    }
    return await order({ held, client, renewal, services, signal })
  } catch (error) {
    if (signal.aborted || error instanceof LeaseLostError) throw error
    const { problem, nextAttemptAt } = await noteFailure({ held, services, error })
    logFailure(payload, certificate, problem.detail)
    const { message = '' } = held.certificate.problem ?? {}
    return { outcome: 'failed', problem: { code: problem.code, message }, nextAttemptAt }
  }
}

const logFailure = (payload: Payload, { host }: CertificateDocument, detail: string): void =>
  payload.logger.warn({ msg: `No certificate for ${host} yet: ${detail}` })

type RenewalNow = {
  /** Set when it is too early. */
  wait?: { renewAt: string; ariCheckedAt: string; nextAttemptAt: string }
  replaces?: string
  exempt: boolean
}

/** Asks the authority about a certificate that holds; nothing is known of one that does not. */
const planNow = async ({
  client,
  held: { certificate },
  services,
}: {
  client: AcmeClient
  held: HeldCertificate
  services: OrderServices
}): Promise<RenewalNow> => {
  const { acme, secret } = services
  const { sealedChain, sealId, fingerprint } = certificate
  // Another authority's certificate is nothing to this one.
  if (!sealedChain || !sealId || certificate.directory !== acme.directoryUrl)
    return { exempt: false }
  const chain = unseal({
    sealed: sealedChain,
    secret,
    tenant: idOf(certificate.tenant),
    sealId,
    field: 'sealedChain',
  })
  const { ariId } = readCertificate(chain)
  const info = ariId ? await askWindow(client, ariId) : null
  const now = services.now()
  // As it was written down, not as it says itself: the same certificate all the same.
  const lifetime = {
    notBefore: new Date(certificate.notBefore ?? now),
    notAfter: new Date(certificate.notAfter ?? now),
  }
  const { at } = planRenewal({ ...lifetime, window: info, share: shareOf(fingerprint ?? '') })
  const isDue = at <= now || !isLive(certificate, now)
  const question = planQuestion({ ...lifetime, now, retryAfter: info?.retryAfter })
  return {
    // Without ARI an authority may not know what is replaced.
    replaces: info && ariId ? ariId : undefined,
    exempt: Boolean(info && info.start <= now && now <= info.end),
    ...(!isDue && {
      wait: {
        renewAt: at.toISOString(),
        ariCheckedAt: now.toISOString(),
        nextAttemptAt: new Date(Math.min(+at, +question)).toISOString(),
      },
    }),
  }
}

/** An authority that does not know the certificate, or has no word on it, is one without a window. */
const askWindow = async (client: AcmeClient, ariId: string): Promise<RenewalInfo | null> => {
  try {
    return await client.readRenewalInfo(ariId)
  } catch (error) {
    if (error instanceof AcmeError) return null
    throw error
  }
}

const order = async ({
  held,
  client,
  renewal,
  services,
  signal,
}: {
  held: HeldCertificate
  client: AcmeClient
  renewal: RenewalNow
  services: OrderServices
  signal: AbortSignal
}): Promise<RunOutcome> => {
  const { certificate } = held
  // An order under way has been looked at before it was placed.
  const way = certificate.order?.way ?? (await chooseWay({ services, certificate, client }))
  signal.throwIfAborted()
  const { replaces, exempt } = renewal
  const placed = await placeOrder({ held, client, services, way, replaces, exempt })
  const obtained = await obtainChain({ held, client, placed, services, signal })
  await noteEvent({
    services,
    kind: placed.underway.exempt ? 'renewed' : 'issued',
    host: certificate.host,
  })
  await held.rest({
    ...issuedFields({ certificate: held.certificate, obtained, services, source: 'acme' }),
    directory: services.acme.directoryUrl,
  })
  await announceCertificate(services, held.certificate)
  return { outcome: 'issued', notAfter: obtained.facts.notAfter.toISOString() }
}

const chooseWay = async ({
  services,
  certificate,
  client,
}: {
  services: OrderServices
  certificate: CertificateDocument
  client: AcmeClient
}): Promise<ChallengeType> => {
  const { host } = certificate
  await checkCaa({ host, client, services })
  if (host.startsWith('*.')) return 'dns-01'
  return checkHost({ host, services, canProbeTls: !isLive(certificate, services.now()) })
}
