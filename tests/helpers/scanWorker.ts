import { openRuntime, prepareEnvironment } from '../../src/cli/runtime'
import { isPublicAddress } from '../../src/core/net/addressPolicy'
import { jobKinds } from '../../src/jobs/kinds'
import { scanJob } from '../../src/jobs/scan/scanJob'
import { SCAN } from '../../src/jobs/scan/startScan'
import { startWorker } from '../../src/jobs/worker/startWorker'

// A worker whose scans may also read this machine's test servers, on the app's own database. That
// loopback is allowed is said here, in code: no setting of the product says it.
const runtime = await openRuntime(await prepareEnvironment())
const policy = {
  allowsAddress: (address: string) => address === '127.0.0.1' || isPublicAddress(address),
  allowsPort: () => true,
}
const others = jobKinds(runtime).filter(({ kind }) => kind !== SCAN)
const worker = startWorker({ payload: runtime.payload, kinds: [...others, scanJob({ policy })] })
process.once('SIGTERM', () => {
  void worker.stop().then(() => process.exit(0))
})
process.stdout.write('ready\n')
