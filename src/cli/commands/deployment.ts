import type { Command } from 'commander'
import type { Page } from '../../core/api/common'
import type { Deployment, DeploymentDiff } from '../../core/api/deployments'
import { diffDeployment } from '../../endpoints/deploy/diff'
import { listDeployments } from '../../endpoints/deploy/operations'
import { cancelDeployment } from '../../endpoints/deploy/steps'
import { promote } from '../../jobs/deploy/promote'
import { retryDeploy } from '../../jobs/deploy/retryDeploy'
import { callOperation } from '../callOperation'
import { environmentNamed } from '../environmentNamed'
import { siteByIdOrSlug } from '../siteByIdOrSlug'
import { waitFor } from '../waitFor'
import { adminRequest, print, withRuntime } from '../withRuntime'

export const deploymentCommands = (program: Command): void => {
  program
    .command('deployments <app>')
    .description('List the deployments of an app, newest first.')
    .option('--environment <name>', 'production, staging or development')
    .option('--json', 'print JSON')
    .action(list)
  program
    .command('promote <deployment>')
    .description('Take a deployment to another environment, without building it again, and wait.')
    .requiredOption('--to <environment>', 'production, staging or development')
    .option('--json', 'print JSON')
    .action(promoteOne)
  program
    .command('retry <deployment>')
    .description('Let a failed or cancelled deployment go on, and wait.')
    .option('--json', 'print JSON')
    .action(retryOne)
  program
    .command('cancel <deployment>')
    .description('Cancel a deployment that is not live yet.')
    .option('--json', 'print JSON')
    .action(cancelOne)
  program
    .command('diff <deployment>')
    .description('Compare a deployment with what was live before it.')
    .option('--against <deployment>', 'compare with this one instead')
    .option('--json', 'print JSON')
    .action(diffOne)
}

const list = (
  app: string,
  { environment, json }: { environment?: string; json?: boolean },
): Promise<void> =>
  withRuntime(async (runtime) => {
    const { id } = await siteByIdOrSlug(await adminRequest(runtime), app)
    const page = await callOperation<Page<Deployment>>(runtime, listDeployments, {
      query: {
        appId: String(id),
        ...(environment && { environment: environmentNamed(environment) }),
      },
    })
    const lines = page.items.map((one) =>
      [one.id, one.createdAt, one.environment, one.live ? 'live' : one.status].join('  '),
    )
    print(page, { json, text: lines.join('\n') || 'It was never deployed.' })
  })

const promoteOne = async (
  id: string,
  { to, json }: { to: string; json?: boolean },
): Promise<void> =>
  withRuntime(async (runtime) => {
    const req = await adminRequest(runtime)
    const environment = environmentNamed(to)
    const start = () => promote({ req, releaseId: id, environment })
    await waitFor({ runtime, req, json, start })
  })

const retryOne = async (id: string, { json }: { json?: boolean }): Promise<void> =>
  withRuntime(async (runtime) => {
    const req = await adminRequest(runtime)
    await waitFor({ runtime, req, json, start: () => retryDeploy({ req, releaseId: id }) })
  })

const cancelOne = async (id: string, { json }: { json?: boolean }): Promise<void> =>
  withRuntime(async (runtime) => {
    const { status } = await callOperation<Deployment>(runtime, cancelDeployment, {
      params: { id },
    })
    print({ id, status }, { json, text: `${id} is ${status}` })
  })

const diffOne = async (
  id: string,
  { against, json }: { against?: string; json?: boolean },
): Promise<void> =>
  withRuntime(async (runtime) => {
    const diff = await callOperation<DeploymentDiff>(runtime, diffDeployment, {
      params: { id },
      query: { ...(against && { against }) },
    })
    print(diff, { json, text: textOf(diff) })
  })

const SIGNS = { added: '+', changed: '~', removed: '-' } as const

const textOf = ({ pages, files, redirects, totals }: DeploymentDiff): string =>
  [
    ...pages.map(
      ({ change, path, title, bytesBefore, bytesAfter }) =>
        `${SIGNS[change]} ${path}  ${title}  ${bytesBefore} → ${bytesAfter} bytes`,
    ),
    ...files.map(
      ({ change, path, bytesBefore, bytesAfter }) =>
        `${SIGNS[change]} ${path}  ${bytesBefore} → ${bytesAfter} bytes`,
    ),
    ...redirects.map(
      ({ change, from, after, before }) => `${SIGNS[change]} ${from}  ${after ?? before}`,
    ),
    `${totals.unchanged} unchanged; ${totals.bytesBefore} → ${totals.bytesAfter} bytes in all`,
  ].join('\n')
