import type { Command } from 'commander'
import { invalid } from '../../core/errors'
import { sweepBlobs } from '../../jobs/deploy/sweepBlobs'
import { jobKinds } from '../../jobs/kinds'
import { startWorker } from '../../jobs/worker/startWorker'
import { createFirstAdmin } from '../start/firstAdmin'
import { seedDemo } from '../start/seedDemo'
import { syncTemplates } from '../start/syncTemplates'
import { adminRequest, print, withRuntime } from '../withRuntime'

const HOUR = 60 * 60 * 1000

type JsonOption = { json?: boolean }

export const maintenanceCommands = (program: Command): void => {
  program
    .command('migrate')
    .description('Bring the database to the form this version needs.')
    .option('--json', 'print JSON')
    .action(migrate)
  program
    .command('seed')
    .description('Make the first administrator, the bundled templates and the demo tenant.')
    .option('--json', 'print JSON')
    .action(seed)
  program
    .command('sweep')
    .description('Remove the files that no kept release needs; a worker does it by itself.')
    .option(
      '--grace <hours>',
      'keep files younger than this; 0 only while nothing is deployed (default: 24)',
    )
    .option('--json', 'print JSON')
    .action(sweep)
}

const sweep = async ({ grace, json }: JsonOption & { grace?: string }): Promise<void> => {
  if (grace !== undefined && !/^\d{1,5}$/.test(grace))
    throw invalid(`--grace "${grace}" is not a whole number of hours.`)
  return withRuntime(async ({ payload, blobs }) => {
    const swept = await sweepBlobs({
      payload,
      blobs,
      grace: grace === undefined ? undefined : Number(grace) * HOUR,
    })
    const { removed, removedBytes, kept, releasesLetGo } = swept
    const text = `Removed ${removed} files (${removedBytes} bytes), kept ${kept}; ${releasesLetGo} old releases cannot be gone back to any more.`
    print(swept, { json, text })
  })
}

// Opening the runtime applies what is missing: a server does the same when it starts.
const migrate = async ({ json }: JsonOption): Promise<void> =>
  withRuntime(async ({ payload }) => {
    const { docs } = await payload.find({
      collection: 'payload-migrations',
      sort: 'createdAt',
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    const applied = docs.map(({ name }) => String(name))
    const text = applied.length
      ? `The database is up to date: ${applied.join(', ')}.`
      : 'The database is up to date: it needs no migrations.'
    print({ applied }, { json, text })
  })

const seed = async ({ json }: JsonOption): Promise<void> =>
  withRuntime(async (runtime) => {
    const { payload, settings } = runtime
    await syncTemplates(payload)
    const admin = await createFirstAdmin({
      payload,
      email: settings.adminEmail,
      password: settings.adminPassword,
    })
    // An earlier start may have made one with another address.
    const { email } = (await adminRequest(runtime)).user as { email?: string }
    const worker = startWorker({ payload, kinds: jobKinds(runtime) })
    try {
      const { url } = await seedDemo({ runtime, adminEmail: email ?? settings.adminEmail })
      const password = settings.adminPassword ? undefined : admin?.password
      const lines = [
        ...(admin ? [`Administrator: ${admin.email}`] : []),
        ...(password ? [`One-time password: ${password}`] : []),
        `Demo site: ${url}`,
      ]
      print(
        { url, admin: admin ? { email: admin.email, password } : null },
        { json, text: lines.join('\n') },
      )
    } finally {
      await worker.stop()
    }
  })
