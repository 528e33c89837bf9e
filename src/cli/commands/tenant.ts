import type { Command } from 'commander'
import type { z } from 'zod'
import { manageTenantBody, type Tenant } from '../../core/api/tenants'
import { parseInput } from '../../endpoints/http/parseInput'
import { createTenant, listTenants } from '../../endpoints/tenants/manageTenant'
import { adminRequest, print, withRuntime } from '../withRuntime'

type Create = Extract<z.output<typeof manageTenantBody>, { action: 'create' }>

export const tenantCommands = (program: Command): void => {
  const tenant = program.command('tenant').description('Tenants of the platform.')
  tenant
    .command('create <name>')
    .description('Create a tenant.')
    .option('--slug <slug>', 'short name (default: made from the name)')
    .option('--plan <plan>', 'free, pro or business (default: free)')
    .option('--json', 'print JSON')
    .action(create)
  tenant
    .command('list')
    .description('List all tenants.')
    .option('--json', 'print JSON')
    .action(list)
}

const line = ({ id, slug, name, status, plan, usage }: Tenant): string =>
  `${id}  ${slug}  "${name}"  ${status}  ${plan}  ${usage.sites} sites`

const create = async (
  name: string,
  { json, ...options }: { slug?: string; plan?: string; json?: boolean },
): Promise<void> => {
  const input = parseInput(manageTenantBody, { action: 'create', name, ...options }) as Create
  await withRuntime(async (runtime) => {
    const made = await createTenant(await adminRequest(runtime), input)
    print(made, { json, text: line(made) })
  })
}

const list = async ({ json }: { json?: boolean }): Promise<void> =>
  withRuntime(async (runtime) => {
    const req = await adminRequest(runtime)
    const all: Tenant[] = []
    let cursor: string | undefined
    do {
      const page = await listTenants(req, { limit: 100, cursor })
      all.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    print(all, { json, text: all.map(line).join('\n') || 'There are no tenants.' })
  })
