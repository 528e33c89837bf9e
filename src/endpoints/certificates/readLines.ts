import type { PayloadRequest } from 'payload'
import type { CertificateAuthority } from '../../core/api/certificates'
import type { AcmeSettings } from '../../core/certificates/acmeSettings'
import type { BudgetLine } from '../../core/certificates/budget'
import { registeredDomain } from '../../core/certificates/registeredDomain'
import { notFound } from '../../core/errors'
import type { Actor } from '../../core/tenancy/vocabulary'
import { readBudget } from '../../jobs/certificates/budget'

type Line = CertificateAuthority['budget'][number]

/** Registered domains shown at most, those of the newest certificates first. */
const MAX_DOMAINS = 20
const MAX_CERTIFICATES = 100

const HOUR_SECONDS = 60 * 60

const toLine = ({ limit, subject, used, max, windowHours, freeAt }: BudgetLine): Line => ({
  name: limit,
  subject,
  used,
  limit: max,
  windowSeconds: windowHours * HOUR_SECONDS,
  freeAt,
})

/**
 * How far the limits are used up that the requester may know of: those of a host, or of all registered
 * domains among the certificates it sees.
 *
 * @throws TauseError `not_found` for a host without a certificate that the requester sees.
 */
export const readLines = async ({
  req,
  actor,
  acme,
  host,
  tenantId,
}: {
  req: PayloadRequest
  actor: Actor
  acme: AcmeSettings
  host: string | undefined
  tenantId: string | undefined
}): Promise<Line[]> => {
  const { docs } = await req.payload.find({
    collection: 'certificates',
    where: {
      and: [
        ...(host ? [{ host: { equals: host } }] : []),
        ...(tenantId ? [{ tenant: { equals: tenantId } }] : []),
      ],
    },
    sort: '-createdAt',
    limit: MAX_CERTIFICATES,
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
  })
  if (host && docs.length === 0) throw notFound('certificate of the host', host)
  const services = { payload: req.payload, acme, now: () => new Date() }
  // Events are of all tenants: what is counted is only told about hosts that the requester sees.
  const own = host
    ? await readBudget({ services, host, names: ['domain', 'set', 'failures'] })
    : await ofDomains(docs.map((doc) => doc.host as string))
  const account =
    actor.kind === 'admin' ? await readBudget({ services, host: '', names: ['orders'] }) : []
  return [...account, ...own].map(toLine)

  async function ofDomains(hosts: string[]): Promise<BudgetLine[]> {
    const domains = [...new Set(hosts.map(registeredDomain))].slice(0, MAX_DOMAINS)
    const lines = await Promise.all(
      domains.map((domain) => readBudget({ services, host: domain, names: ['domain'] })),
    )
    return lines.flat()
  }
}
