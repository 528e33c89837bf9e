import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type {
  Certificate,
  CertificateAuthority,
  StartedCertificate,
  UploadedCertificate,
} from '../../core/api/certificates'
import { invalid, notFound } from '../../core/errors'
import {
  deleteCertificate,
  orderCertificate,
  renewCertificate,
  uploadCertificateOperation,
} from '../../endpoints/certificates/control'
import { getCertificateAuthority, listCertificates } from '../../endpoints/certificates/read'
import { callOperation } from '../callOperation'
import type { Runtime } from '../runtime'
import { note, print, withRuntime } from '../withRuntime'

type Json = { json?: boolean }

export const certificateCommands = (program: Command): void => {
  const certificate = program
    .command('certificate')
    .description('Certificates of hosts: issued by themselves, or your own.')
  certificate
    .command('list')
    .description('List all certificates with how long they hold.')
    .option('--json', 'print JSON')
    .action(list)
  certificate
    .command('authority')
    .description('Show where certificates are ordered, and how far the limits are used up.')
    .option('--host <name>', 'also the limits that count for this host')
    .option('--json', 'print JSON')
    .action(authority)
  certificate
    .command('order <host>')
    .description('Have the certificate of a verified domain ordered now, by a running worker.')
    .option('--json', 'print JSON')
    .action(order)
  certificate
    .command('renew <host>')
    .description('Have a certificate renewed before its time, by a running worker.')
    .option('--json', 'print JSON')
    .action(renew)
  certificate
    .command('upload <host>')
    .description('Use a certificate of your own.')
    .requiredOption('--chain <file>', 'PEM file with the certificate and its intermediates')
    .requiredOption('--key <file>', 'PEM file with the private key, without a password')
    .option('--json', 'print JSON')
    .action(upload)
  certificate
    .command('remove <host>')
    .description('Remove a certificate with its key.')
    .option('--json', 'print JSON')
    .action(remove)
}

const line = ({ host, state, source, notAfter, renewAt, problem }: Certificate): string =>
  [
    host,
    source === 'upload' ? 'your own' : state,
    notAfter ? `until ${notAfter.slice(0, 16)}Z` : 'none yet',
    ...(renewAt ? [`renewal ${renewAt.slice(0, 16)}Z`] : []),
    ...(problem ? [problem.message] : []),
  ].join('  ')

type Listed = { items: Certificate[]; nextCursor: string | null }

const readAll = async (runtime: Runtime, host?: string): Promise<Certificate[]> => {
  const all: Certificate[] = []
  let cursor: string | undefined
  do {
    const query = { limit: '100', ...(cursor && { cursor }), ...(host && { host }) }
    const page = await callOperation<Listed>(runtime, listCertificates, { query })
    all.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return all
}

/** @throws TauseError `not_found`. */
const byHost = async (runtime: Runtime, host: string): Promise<Certificate> => {
  const [found] = await readAll(runtime, host)
  if (!found) throw notFound('certificate of the host', host)
  return found
}

const list = ({ json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const all = await readAll(runtime)
    print(all, { json, text: all.map(line).join('\n') || 'There are no certificates.' })
  })

const authority = ({ json, host }: Json & { host?: string }): Promise<void> =>
  withRuntime(async (runtime) => {
    const body = await callOperation<CertificateAuthority>(runtime, getCertificateAuthority, {
      query: { ...(host && { host }) },
    })
    const { enabled, directory, budget } = body
    const lines = budget.map(
      ({ name, subject, used, limit, windowSeconds, freeAt }) =>
        `${name} of ${subject}: ${used} of ${limit} in ${windowSeconds / 3600} h${freeAt ? `, room again at ${freeAt}` : ''}`,
    )
    const head = enabled
      ? `Ordered from ${directory}`
      : 'No certificates are ordered: ACME_DIRECTORY_URL is not set.'
    print(body, { json, text: [head, ...lines].join('\n') })
  })

const order = (host: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const started = await callOperation<StartedCertificate>(runtime, orderCertificate, {
      body: { host },
    })
    print(started, { json, text: `Queued as operation ${started.operationId}.` })
  })

const renew = (host: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const { id } = await byHost(runtime, host)
    const started = await callOperation<StartedCertificate>(runtime, renewCertificate, {
      params: { id },
    })
    print(started, { json, text: `Queued as operation ${started.operationId}.` })
  })

const upload = (
  host: string,
  { chain, key, json }: Json & { chain: string; key: string },
): Promise<void> =>
  withRuntime(async (runtime) => {
    const body = { host, chain: await readPem(chain), key: await readPem(key) }
    const made = await callOperation<UploadedCertificate>(runtime, uploadCertificateOperation, {
      body,
    })
    for (const warning of made.warnings) note(WARNINGS[warning])
    print(made, { json, text: line(made) })
  })

/** @throws TauseError `invalid`, naming the file. */
const readPem = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw invalid(`The file "${file}" cannot be read: ${reason}`)
  })

const WARNINGS: Record<UploadedCertificate['warnings'][number], string> = {
  reordered: 'The chain was put in the order that TLS wants.',
  incomplete: 'There is no intermediate certificate in it: some clients will not trust it.',
  unrelated: 'Certificates that do not belong to the chain were left out.',
  self_signed: 'It is self-signed: no client will trust it by itself.',
}

const remove = (host: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const { id } = await byHost(runtime, host)
    const gone = await callOperation(runtime, deleteCertificate, { params: { id } })
    print(gone, { json, text: `The certificate of ${host} is gone.` })
  })
