import type { Command } from 'commander'
import type { Page } from '../../core/api/common'
import type { Deployment } from '../../core/api/deployments'
import { conflict, notFound } from '../../core/errors'
import { diffReleases, type ReleaseDiff } from '../../core/release/diffReleases'
import type { ReleaseManifest } from '../../core/release/types'
import { withEnvironment } from '../../core/release/withEnvironment'
import { idOf } from '../../core/tenancy/idOf'
import { listDeployments } from '../../endpoints/deploy/operations'
import { cancelDeploy } from '../../jobs/deploy/cancelDeploy'
import { getRelease } from '../../jobs/deploy/findRelease'
import { promote } from '../../jobs/deploy/promote'
import { readManifest } from '../../jobs/deploy/readManifest'
import type { ReleaseDocument } from '../../jobs/deploy/releaseLog'
import { retryDeploy } from '../../jobs/deploy/retryDeploy'
import { callOperation } from '../callOperation'
import { environmentNamed } from '../environmentNamed'
import type { Runtime } from '../runtime'
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
    const req = await adminRequest(runtime)
    const { status } = await cancelDeploy({ req, releaseId: id })
    print({ id, status }, { json, text: `${id} is ${status}` })
  })

const diffOne = async (
  id: string,
  { against, json }: { against?: string; json?: boolean },
): Promise<void> =>
  withRuntime(async (runtime) => {
    const release = await getRelease(runtime.payload, id)
    const other = against ?? release.basedOn
    const earlier = other ? await getRelease(runtime.payload, other) : null
    if (earlier && idOf(earlier.site) !== idOf(release.site))
      throw conflict(
        `Deployment "${other}" is of another app. Compare two deployments of the same one.`,
      )
    const [after, before] = await Promise.all([
      manifestOf(runtime, release),
      earlier && manifestOf(runtime, earlier),
    ])
    const compared = earlier ? withEnvironment(after, earlier.environment) : after
    const diff = diffReleases({ before, after: compared })
    print({ id, against: other ?? null, ...diff }, { json, text: textOf(diff) })
  })

const manifestOf = async (
  { blobs }: Runtime,
  { id, digest }: ReleaseDocument,
): Promise<ReleaseManifest> => {
  const manifest = await readManifest(blobs, digest)
  if (!manifest) throw notFound('files of deployment', id)
  return manifest
}

const SIGNS = { added: '+', changed: '~', removed: '-' } as const

const textOf = ({ pages, files, redirects, totals }: ReleaseDiff): string =>
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
