import type { PayloadRequest } from 'payload'
import type { Certificate } from '../../core/api/certificates'
import { explainProblem } from '../../core/certificates/explainProblem'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import type { Actor } from '../../core/tenancy/vocabulary'
import type { CertificateDocument } from '../../jobs/certificates/documents'
import { resolveSuspended } from '../schedules/resolveSuspended'

/** True for who may order, renew, upload and remove certificates of a tenant, `undefined`: of the platform. */
export const mayControl = async (
  req: PayloadRequest,
  actor: Actor,
  tenantId: string | undefined,
): Promise<boolean> => {
  const suspended = tenantId ? await resolveSuspended(req, tenantId) : new Set<string>()
  const grant = canDo({ actor, collection: 'certificates', operation: 'control', suspended })
  return covers(grant, tenantId)
}

/** A certificate as the API answers it. Keys, chains and orders are not among what can be read. */
export const toCertificate = (
  doc: CertificateDocument,
  { language, control }: { language: 'en' | 'es'; control: boolean },
): Certificate => ({
  id: String(doc.id),
  tenantId: idOf(doc.tenant) ?? null,
  domainId: idOf(doc.domain) ?? null,
  host: doc.host,
  names: doc.names ?? [],
  source: doc.source,
  state: doc.state,
  live: Boolean(doc.notAfter && new Date(doc.notAfter) > new Date()),
  issuer: doc.issuer ?? null,
  fingerprint: doc.fingerprint ?? null,
  notBefore: doc.notBefore ?? null,
  notAfter: doc.notAfter ?? null,
  renewAt: doc.renewAt ?? null,
  authorityAskedAt: doc.ariCheckedAt ?? null,
  nextAttemptAt: doc.nextAttemptAt ?? null,
  attempts: doc.attempts ?? 0,
  problem: doc.problem
    ? {
        code: doc.problem.code,
        message: explainProblem(doc.problem, language),
        at: doc.problem.at,
      }
    : null,
  mayControl: control,
  createdAt: doc.createdAt,
  updatedAt: doc.updatedAt,
})
