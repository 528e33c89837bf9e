import type { PayloadRequest } from 'payload'
import { explainProblem } from '../../core/certificates/explainProblem'
import { isServed } from '../../core/domains/domainState'
import type { Text } from '../../core/domains/text'
import { idOf } from '../../core/tenancy/idOf'
import type { CertificateDocument } from '../../jobs/certificates/documents'
import type { DomainDocument } from '../../jobs/domains/documents'

/**
 * What went wrong last with the certificates of domains that wait for theirs, by host. Past access control: it is part
 * of what a domain shows, and only of a certificate of the domain's own tenant.
 */
export const certificateProblems = async (
  req: PayloadRequest,
  domains: readonly DomainDocument[],
): Promise<ReadonlyMap<string, Text>> => {
  const waiting = domains.filter((one) => isServed(one) && one.certificate !== 'verified')
  if (waiting.length === 0) return new Map()
  const { docs } = await req.payload.db.find<CertificateDocument>({
    collection: 'certificates',
    where: { host: { in: waiting.map(({ host }) => host) } },
    pagination: false,
    limit: waiting.length,
    req,
  })
  const owners = new Set(waiting.map(({ host, tenant }) => `${idOf(tenant)}|${host}`))
  return new Map(
    docs.flatMap(({ host, tenant, problem }) =>
      problem && owners.has(`${idOf(tenant)}|${host}`)
        ? [[host, { en: explainProblem(problem, 'en'), es: explainProblem(problem, 'es') }]]
        : [],
    ),
  )
}
