import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { createAppBody } from '../../core/api/apps'
import { invalid } from '../../core/errors'
import { actorOf } from '../../core/tenancy/actorOf'
import { createApp } from '../../endpoints/apps/createApp'
import { environmentOf } from '../../endpoints/apps/toApp'
import { showDeployment } from '../../endpoints/deploy/showDeployment'
import { parseInput } from '../../endpoints/http/parseInput'
import { rollback } from '../../jobs/deploy/rollback'
import { startDeploy } from '../../jobs/deploy/startDeploy'
import { apiServices } from '../../plugins/externalApi/apiServices'
import { environmentNamed } from '../environmentNamed'
import { siteByIdOrSlug } from '../siteByIdOrSlug'
import { waitFor } from '../waitFor'
import { syncTemplates } from '../start/syncTemplates'
import type { PayloadRequest } from 'payload'
import { adminRequest, print, withRuntime } from '../withRuntime'

type CreateOptions = {
  template: string
  tenant?: string
  slug?: string
  brand?: string
  variables?: string
  environment?: string
  json?: boolean
}

export const appCommands = (program: Command): void => {
  const app = program.command('app').description('Apps: sites made from templates.')
  app
    .command('create <name>')
    .description('Create an app from a template.')
    .requiredOption('--template <id>', 'template to make it from')
    .option('--tenant <id>', 'id or slug of the tenant; needed when there are several')
    .option('--slug <slug>', 'first part of its address (default: made from the name)')
    .option('--brand <file>', 'JSON file with the brand, as the API takes it')
    .option('--variables <file>', "JSON file with answers to the template's questions")
    .option(
      '--environment <name>',
      'what it is deployed to by default: production, staging, development',
    )
    .option('--json', 'print JSON')
    .action(create)
  program
    .command('deploy <app>')
    .description('Deploy an app, by id or slug, and wait; exits with 1 when that fails.')
    .option('--environment <name>', 'production, staging or development')
    .option('--json', 'print JSON')
    .action(deploy)
  program
    .command('rollback <deployment>')
    .description('Go back from the live deployment, or back to an earlier one.')
    .option('--json', 'print JSON')
    .action(rollBack)
}

const create = async (
  name: string,
  { template, tenant, brand, variables, json, ...rest }: CreateOptions,
): Promise<void> =>
  withRuntime(async (runtime) => {
    await syncTemplates(runtime.payload)
    const req = await adminRequest(runtime)
    const input = parseInput(createAppBody, {
      templateId: template,
      name,
      ...(tenant ? { tenantId: await tenantIdOf(req, tenant) } : {}),
      ...(brand ? { brand: await readJson(brand) } : {}),
      ...(variables ? { variables: await readJson(variables) } : {}),
      ...rest,
    })
    const services = apiServices(runtime.settings)
    const app = await createApp({ req, actor: actorOf(req.user), services, input })
    const text = `${app.id}  ${app.slug}  ${app.status}\nPreview: ${app.previewUrl}\nDeploy it with: tause deploy ${app.slug}`
    print(app, { json, text })
  })

const deploy = async (
  id: string,
  { environment, json }: { environment?: string; json?: boolean },
): Promise<void> =>
  withRuntime(async (runtime) => {
    const req = await adminRequest(runtime)
    const site = await siteByIdOrSlug(req, id)
    const target = environment ? environmentNamed(environment) : environmentOf(site)
    const start = () => startDeploy({ req, siteId: site.id, environment: target })
    await waitFor({ runtime, req, json, start })
  })

const rollBack = async (id: string, { json }: { json?: boolean }): Promise<void> =>
  withRuntime(async (runtime) => {
    const req = await adminRequest(runtime)
    const { live } = await rollback({ req, releaseId: id })
    const services = apiServices(runtime.settings)
    const deployment = await showDeployment({ req, release: live, services })
    print(deployment, { json, text: `${deployment.id} is live at ${deployment.url}` })
  })

const tenantIdOf = async (req: PayloadRequest, value: string): Promise<string> => {
  const { docs } = await req.payload.find({
    collection: 'tenants',
    where: { slug: { equals: value } },
    limit: 1,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return String(docs[0]?.id ?? value)
}

const readJson = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw invalid(`The file "${file}" cannot be read as JSON: ${reason}`)
  }
}
