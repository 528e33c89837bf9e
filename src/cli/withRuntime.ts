import { createLocalReq, type PayloadRequest } from 'payload'
import { invalid } from '../core/errors'
import { printable } from './printable'
import { openRuntime, prepareEnvironment, type Runtime } from './runtime'

/** Opens the runtime for one command, and closes it whatever happens. */
export const withRuntime = async <Result>(
  run: (runtime: Runtime) => Promise<Result>,
): Promise<Result> => {
  const runtime = await openRuntime(await prepareEnvironment())
  try {
    return await run(runtime)
  } finally {
    await runtime.payload.destroy()
  }
}

/**
 * A request as the first platform administrator, for calls with `overrideAccess: false`: who may run
 * commands on the server may do what an administrator may.
 *
 * @throws TauseError `invalid` before the first start has made one.
 */
export const adminRequest = async ({ payload, settings }: Runtime): Promise<PayloadRequest> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { platformRole: { equals: 'admin' } },
    sort: 'createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const user = docs[0]
  if (!user)
    throw invalid(
      `There is nothing here yet, not even an administrator. Run "tause start" or "tause seed" first. If a server runs elsewhere, set DATA_DIR (now "${settings.dataDir}") and DATABASE_URL as it has them.`,
    )
  return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
}

/** Prints a result: as JSON with `--json`, otherwise in words. */
export const print = (result: unknown, { json, text }: { json?: boolean; text: string }): void =>
  void process.stdout.write(`${json ? JSON.stringify(result, null, 2) : printable(text)}\n`)

/** Progress goes to stderr, so that `--json` leaves nothing but JSON on stdout. */
export const note = (line: string): void => void process.stderr.write(`${printable(line)}\n`)
