import { showDeployment } from '../endpoints/deploy/showDeployment'
import { waitForDeployment } from '../endpoints/deploy/waitForDeployment'
import type { ReleaseDocument } from '../jobs/deploy/releaseLog'
import { jobKinds } from '../jobs/kinds'
import { startWorker } from '../jobs/worker/startWorker'
import { apiServices } from '../plugins/externalApi/apiServices'
import type { PayloadRequest } from 'payload'
import type { Runtime } from './runtime'
import { note, print } from './withRuntime'

/**
 * Starts a deployment, tells its log as it comes, prints how it ended, and sets the exit code 1 when it is
 * not live. Works without a server; beside one, whichever of the two workers claims the job runs it.
 */
export const waitFor = async ({
  runtime,
  req,
  start,
  json,
}: {
  runtime: Runtime
  req: PayloadRequest
  start: () => Promise<{ release: ReleaseDocument }>
  json: boolean | undefined
}): Promise<void> => {
  const { payload, settings } = runtime
  const worker = startWorker({ payload, kinds: jobKinds(runtime) })
  try {
    const { release: started } = await start()
    let told = 0
    const release = await waitForDeployment({
      payload,
      releaseId: String(started.id),
      onChange: ({ log }) => {
        for (const entry of (log ?? []).slice(told)) {
          const place = [entry.page, entry.blockType, entry.field].filter(Boolean).join(' › ')
          note(
            `${entry.level === 'info' ? '' : `${entry.level}: `}${place ? `${place}: ` : ''}${entry.message}`,
          )
        }
        told = log?.length ?? 0
      },
    })
    const deployment = await showDeployment({ req, release, services: apiServices(settings) })
    print(deployment, { json, text: `${deployment.id}  ${deployment.status}  ${deployment.url}` })
    if (deployment.status !== 'active') process.exitCode = 1
  } finally {
    await worker.stop()
  }
}
