import type { Command } from 'commander'
import { jobKinds } from '../../jobs/kinds'
import { startWorker } from '../../jobs/worker'
import { createFirstAdmin } from '../start/firstAdmin'
import { seedDemo } from '../start/seedDemo'
import { syncTemplates } from '../start/syncTemplates'
import { adminRequest, print, withRuntime } from '../withRuntime'

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
