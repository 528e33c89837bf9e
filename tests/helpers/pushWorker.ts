import { openRuntime, prepareEnvironment } from '../../src/cli/runtime'
import { clockTasks } from '../../src/jobs/clock/clockTasks'
import { jobKinds } from '../../src/jobs/kinds'
import { startWorker } from '../../src/jobs/worker/startWorker'

// A worker that ends itself by SIGKILL with the KILL_AT-th write of a push or its target: KILL_WHEN says
// whether before the write or after it. 0: never.
const killAt = Number(process.env.KILL_AT ?? 0)
const before = process.env.KILL_WHEN === 'before'
const runtime = await openRuntime(await prepareEnvironment())
const { payload } = runtime

let writes = 0
const updateOne = payload.db.updateOne.bind(payload.db)
payload.db.updateOne = (async (args: Parameters<typeof updateOne>[0]) => {
  const counts = ['target-pushes', 'deploy-targets'].includes(args.collection)
  if (counts) writes += 1
  const now = counts && writes === killAt
  if (now && before) process.kill(process.pid, 'SIGKILL')
  const written = await updateOne(args)
  if (now) process.kill(process.pid, 'SIGKILL')
  return written
}) as typeof payload.db.updateOne

// Pushes whose process ended between writing them and queuing their job.
for (const { name, run } of clockTasks)
  if (name === 'pushes') await run({ ...runtime, signal: new AbortController().signal })
const worker = startWorker({ payload, kinds: jobKinds(runtime), poll: 100 })
process.once('SIGTERM', () => {
  void worker.stop().then(() => process.exit(0))
})
process.stdout.write('ready\n')
