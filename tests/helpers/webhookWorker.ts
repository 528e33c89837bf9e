import { openRuntime, prepareEnvironment } from '../../src/cli/runtime'
import { isPublicAddress } from '../../src/core/net/addressPolicy'
import { guardedPost } from '../../src/fetch/guardedPost'
import { jobKinds } from '../../src/jobs/kinds'
import { dispatchWebhooks } from '../../src/jobs/webhooks/dispatchWebhooks'
import { startWorker } from '../../src/jobs/worker/startWorker'

// A worker whose webhooks may also reach this machine's test servers, on the app's own database. That
// loopback is allowed is said here, in code: no setting of the product says it.
const PAUSE = 50

const runtime = await openRuntime(await prepareEnvironment())
const { payload } = runtime
const policy = {
  allowsAddress: (address: string) => address === '127.0.0.1' || isPublicAddress(address),
  allowsPort: () => true,
}
const worker = startWorker({ payload, kinds: jobKinds(runtime) })
const stopped = new AbortController()
const sending = (async () => {
  while (!stopped.signal.aborted) {
    await dispatchWebhooks({
      payload,
      signal: stopped.signal,
      post: (request) => guardedPost({ ...request, policy }),
    })
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
})()
process.once('SIGTERM', () => {
  stopped.abort()
  void Promise.all([worker.stop(), sending]).then(() => process.exit(0))
})
process.stdout.write('ready\n')
