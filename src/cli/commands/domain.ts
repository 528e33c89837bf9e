import type { Command } from 'commander'
import type { Domain, PrimaryDomain } from '../../core/api/domains'
import { createDomainBody } from '../../core/api/domains'
import { platformRecords } from '../../core/domains/platformRecords'
import { addDomain } from '../../endpoints/domains/addDomain'
import { setPrimaryDomain } from '../../endpoints/domains/primary'
import { showDomain } from '../../endpoints/domains/readDomain'
import { parseInput } from '../../endpoints/http/parseInput'
import { checkDomain } from '../../jobs/domains/checkDomain'
import type { DomainDocument } from '../../jobs/domains/documents'
import { lookServices } from '../../jobs/domains/lookServices'
import { apiServices } from '../../plugins/externalApi/apiServices'
import { callOperation } from '../callOperation'
import { domainByIdOrHost } from '../domainByIdOrHost'
import { siteByIdOrSlug } from '../siteByIdOrSlug'
import { adminRequest, print, withRuntime } from '../withRuntime'
import { stateLine, toTable } from './domainTable'

type Json = { json?: boolean }

export const domainCommands = (program: Command): void => {
  const domain = program.command('domain').description('Own domains of apps.')
  domain
    .command('add <host>')
    .description('Add a domain to an app, and print the DNS records to set.')
    .requiredOption('--app <app>', 'id or slug of the app')
    .option('--www', 'of a registered name: add its www host, too')
    .option('--primary', 'make it the main address of the app')
    .option('--json', 'print JSON')
    .action(add)
  domain
    .command('list')
    .description('List domains with what is to be done next.')
    .option('--app <app>', 'of this app only')
    .option('--json', 'print JSON')
    .action(list)
  domain
    .command('records <domain>')
    .description('Print the DNS records of a domain, by host or id.')
    .option('--json', 'print JSON')
    .action(records)
  domain
    .command('check <domain>')
    .description('Look at a domain’s records; exits with 1 while the app is not served at it.')
    .option('--json', 'print JSON')
    .action(check)
  domain
    .command('primary <domain>')
    .description('Make a domain the main address of its app.')
    .option('--json', 'print JSON')
    .action(primary)
  domain
    .command('remove <domain>')
    .description('Remove a domain. Verified, it is kept from other tenants for a time.')
    .option('--json', 'print JSON')
    .action(remove)
  domain
    .command('platform')
    .description('Print the DNS records of the platform’s own sub-domains.')
    .option('--json', 'print JSON')
    .action(platform)
}

const add = async (
  host: string,
  { app, www, primary: isPrimary, json }: Json & { app: string; www?: boolean; primary?: boolean },
): Promise<void> =>
  withRuntime(async (runtime) => {
    const req = await adminRequest(runtime)
    const { id } = await siteByIdOrSlug(req, app)
    const input = parseInput(createDomainBody, {
      appId: String(id),
      host,
      withWww: Boolean(www),
      primary: Boolean(isPrimary),
    })
    const services = apiServices(runtime.settings)
    const made = await addDomain({ req, services, tenantId: undefined, input })
    const all = [made.domain, ...(made.www ? [made.www] : [])]
    print(made, { json, text: all.map(recordsText).join('\n\n') })
  })

const list = async ({ app, json }: Json & { app?: string }): Promise<void> =>
  withRuntime(async (runtime) => {
    const req = await adminRequest(runtime)
    const site = app === undefined ? null : await siteByIdOrSlug(req, app)
    const { docs } = await req.payload.find({
      collection: 'domains',
      where: site ? { site: { equals: site.id } } : {},
      sort: 'host',
      pagination: false,
      depth: 0,
      req,
      overrideAccess: false,
    })
    const services = apiServices(runtime.settings)
    const shown: Domain[] = []
    for (const domain of docs as unknown as DomainDocument[])
      shown.push(await showDomain({ req, domain, services }))
    print(shown, { json, text: shown.map(stateLine).join('\n') || 'There are no domains.' })
  })

const records = async (value: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const req = await adminRequest(runtime)
    const domain = await domainByIdOrHost(req, value)
    const shown = await showDomain({ req, domain, services: apiServices(runtime.settings) })
    print(shown.records, { json, text: recordsText(shown) })
  })

const check = async (value: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const { payload, settings } = runtime
    const req = await adminRequest(runtime)
    const { id } = await domainByIdOrHost(req, value)
    await checkDomain({
      payload,
      domainId: String(id),
      services: lookServices({ settings, secret: payload.secret }),
      asked: true,
    })
    const domain = await domainByIdOrHost(req, String(id))
    const shown = await showDomain({ req, domain, services: apiServices(settings) })
    print(shown, { json, text: stateLine(shown) })
    if (!shown.served) process.exitCode = 1
  })

const primary = async (value: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const { id } = await domainByIdOrHost(await adminRequest(runtime), value)
    const set = await callOperation<PrimaryDomain>(runtime, setPrimaryDomain, {
      params: { id: String(id) },
    })
    const { domain, deploymentId, notice } = set
    const more = deploymentId
      ? `A running worker deploys its pages anew (${deploymentId}).`
      : notice
    print(set, { json, text: [`${domain.unicode} is the main address.`, more].join(' ').trim() })
  })

const remove = async (value: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const req = await adminRequest(runtime)
    const { id, host } = await domainByIdOrHost(req, value)
    await req.payload.delete({ collection: 'domains', id, depth: 0, req, overrideAccess: false })
    print({ id, host, deleted: true }, { json, text: `${host} is removed.` })
  })

const platform = async ({ json }: Json): Promise<void> =>
  withRuntime(({ settings: { edge, sitesDomain } }) => {
    const { wildcard, records: all, note } = platformRecords({ ...edge, sitesDomain })
    const rows = all.map(({ type, name, value, ttl }) => [type, name, value, String(ttl)])
    print(
      { wildcard, records: all, note: note.en },
      { json, text: [...(rows.length ? [toTable(rows)] : []), note.en].join('\n\n') },
    )
    return Promise.resolve()
  })

const recordsText = (domain: Domain): string =>
  [
    stateLine(domain),
    `Records to set at the DNS provider of ${domain.zone}:`,
    toTable(
      domain.records.map(({ type, name, value, ttl, alternative }) => [
        `${alternative ? 'or ' : ''}${type}`,
        name,
        value,
        String(ttl),
      ]),
    ),
    ...(domain.recordsProblem ? [domain.recordsProblem] : []),
  ].join('\n')
