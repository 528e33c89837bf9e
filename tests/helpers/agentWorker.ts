import { openRuntime, prepareEnvironment } from '../../src/cli/runtime'
import { isPublicAddress } from '../../src/core/net/addressPolicy'
import { agentRunJob } from '../../src/jobs/agents/agentRunJob'
import { AGENT_RUN } from '../../src/jobs/agents/documents'
import { jobKinds } from '../../src/jobs/kinds'
import { startWorker } from '../../src/jobs/worker/startWorker'

// A worker whose agents may also read this machine's test servers, on the app's own database. That
// loopback is allowed is said here, in code: no setting of the product says it.
const runtime = await openRuntime(await prepareEnvironment())
const policy = {
  allowsAddress: (address: string) => address === '127.0.0.1' || isPublicAddress(address),
  allowsPort: () => true,
}
const others = jobKinds(runtime).filter(({ kind }) => kind !== AGENT_RUN)
const worker = startWorker({
  payload: runtime.payload,
  kinds: [...others, agentRunJob({ settings: runtime.settings, fetch: { policy } })],
})
process.once('SIGTERM', () => {
  void worker.stop().then(() => process.exit(0))
})
process.stdout.write('ready\n')
