import { openRuntime, prepareEnvironment } from '../../src/cli/runtime'
import { isPublicAddress } from '../../src/core/net/addressPolicy'
import { deliverJob } from '../../src/jobs/deliver/deliverJob'
import { testChannelJob } from '../../src/jobs/deliver/testChannelJob'
import { startWorker } from '../../src/jobs/worker/startWorker'

// A worker for posts that may also reach this machine's test servers, on the app's own database. That
// loopback is allowed is said here, in code: no setting of the product says it.
const runtime = await openRuntime(await prepareEnvironment())
const policy = {
  web: {
    allowsAddress: (address: string) => address === '127.0.0.1' || isPublicAddress(address),
    allowsPort: () => true,
  },
  allowsMailPort: () => true,
}
const options = { settings: runtime.settings, policy }
const worker = startWorker({
  payload: runtime.payload,
  kinds: [deliverJob(options), testChannelJob(options)],
})
process.once('SIGTERM', () => {
  void worker.stop().then(() => process.exit(0))
})
process.stdout.write('ready\n')
