import { createInterface } from 'node:readline'
import type { CollectionSlug } from 'payload'
import { openRuntime, prepareEnvironment } from '../../../src/cli/runtime'
import { readBudget } from '../../../src/jobs/certificates/budget'
import { makeCertificate } from '../../../src/jobs/certificates/ensureCertificates'
import { findByHost } from '../../../src/jobs/certificates/findByHost'
import { runCertificate } from '../../../src/jobs/certificates/runCertificate'
import { orderServices } from '../../../src/jobs/certificates/services'
import { checkDomain } from '../../../src/jobs/domains/checkDomain'
import { checkDueDomains } from '../../../src/jobs/domains/checkDueDomains'
import { claimHost } from '../../../src/jobs/domains/claimHost'
import { lookServices } from '../../../src/jobs/domains/lookServices'
import { releaseHost } from '../../../src/jobs/domains/releaseHost'
import { sweepClaims } from '../../../src/jobs/domains/sweepClaims'

// A process on a test's database that does what workers do with domains, at the time that it is told: one
// JSON call a line on standard input, one answer a line on standard output.

const settings = await prepareEnvironment()
const { payload } = await openRuntime(settings)
const { quarantine } = settings.edge
const services = lookServices({ settings, secret: payload.secret })

type At = { now: string }
type Host = { host: string; tenantId: string; domainId: string }

const calls = {
  check: ({ domainId, now }: At & { domainId: string }) =>
    checkDomain({ payload, domainId, services, now: new Date(now) }),
  checkDue: ({ now }: At) => checkDueDomains({ payload, services, now: new Date(now) }),
  claim: ({ now, ...claim }: At & Host) => claimHost({ payload, ...claim, now: new Date(now) }),
  release: ({ now, host, domainId }: At & Omit<Host, 'tenantId'>) =>
    releaseHost({ payload, host, domainId, quarantine, now: new Date(now) }),
  sweep: ({ now }: At) => sweepClaims({ payload, quarantine, now: new Date(now) }),
  /** As the job of a certificate does, whose host's domain may have one. */
  certify: async ({ now, ...wanted }: At & Host) => {
    const { acme } = settings
    if (!acme) throw new Error('No authority is set up.')
    const at = new Date(now)
    const found = await findByHost(payload, wanted.host)
    const certificate = found ?? (await makeCertificate({ payload, ...wanted, now: at }))
    return runCertificate({
      id: certificate?.id ?? '',
      occasion: certificate?.nextAttemptAt ?? '',
      jobId: 'test',
      services: orderServices({ payload, options: settings, acme, now: () => at }),
      signal: new AbortController().signal,
    })
  },
  ordersCounted: async ({ now, host }: At & { host: string }) => {
    const { acme } = settings
    if (!acme) throw new Error('No authority is set up.')
    const budgetServices = { payload, acme, now: () => new Date(now) }
    const [line] = await readBudget({ services: budgetServices, host, names: ['orders'] })
    return line?.used
  },
  claims: async ({ host }: { host: string }) =>
    (
      await payload.db.find<{ id: string; tenantId: string; state: string; domainId?: string }>({
        collection: 'domain-claims' as CollectionSlug,
        where: { host: { equals: host } },
        pagination: false,
      })
    ).docs,
}

export type DomainHostCalls = typeof calls

const answer = (line: object): void => void process.stdout.write(`ANSWER ${JSON.stringify(line)}\n`)

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const { call, name, argument } = JSON.parse(line) as {
      call: number
      name: keyof DomainHostCalls
      argument: never
    }
    Promise.resolve()
      .then((): Promise<unknown> => calls[name](argument))
      .then(
        (result) => answer({ call, result: result ?? null }),
        (error: Error) => answer({ call, error: error.message }),
      )
  })
  .on('close', () => void payload.destroy().finally(() => process.exit(0)))
answer({ call: 0, result: 'ready' })
