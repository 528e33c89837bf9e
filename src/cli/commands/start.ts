import { join } from 'node:path'
import closeWithGrace from 'close-with-grace'
import type { Command } from 'commander'
import { buildAdmin, isAdminBuilt } from '../start/adminBuild'
import { demoPlan } from '../start/demoPlan'
import { findPort } from '../start/findPort'
import { outliveRejections } from '../start/outliveRejections'
import { waitForDatabase } from '../start/waitForDatabase'
import { readSettings } from '../../core/settings'
import { openRuntime, prepareEnvironment, ROOT } from '../runtime'

const SECOND = 1000

/** Longest a stop waits for running requests and jobs. Milliseconds. */
const STOP_TIMEOUT = 20 * SECOND

type StartOptions = {
  demo: boolean
  role?: string
  headless?: boolean
  port?: string
  dev?: boolean
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

export const startCommand = (program: Command): void => {
  program
    .command('start', { isDefault: isStartWhenUnnamed(process.argv.slice(2)) })
    .description('Start sites, API, admin panel and worker in one process, or some of them.')
    .option('--no-demo', 'do not seed the demo tenant')
    .option('--role <roles>', 'front, admin, worker, separated by commas (default: all)')
    .option('--headless', 'leave out the admin panel')
    .option('--port <port>', 'port to listen on (default: PORT or 3000)')
    .option('--dev', 'compile the admin panel on request')
    .action(start)
}

/** Without a command the server starts; a word that is no command must not start it by accident. */
const isStartWhenUnnamed = ([first = '-']: string[]): boolean => first.startsWith('-')

export const start = async (options: StartOptions): Promise<void> => {
  const started = performance.now()
  if (options.port) process.env.PORT = options.port
  if (options.role) process.env.TAUSE_ROLES = options.role
  if (options.dev) Object.assign(process.env, { NODE_ENV: 'development' })
  const { host, port, roles } = readSettings(process.env)
  // A process that only works in the background needs no port.
  if (roles.some((role) => role !== 'worker'))
    process.env.PORT = String(await findPort({ host, port }))
  const settings = await prepareEnvironment()
  if (options.headless) settings.roles = settings.roles.filter((role) => role !== 'admin')

  if (settings.roles.includes('admin') && !options.dev) await ensureAdminBuilt()

  const { createFirstAdmin, seedDemo, startServer, syncTemplates } = await loadPlatform()
  // What makes and changes things cannot begin without the database; what only shows them can.
  const isFrontOnly = settings.roles.every((role) => role === 'front')
  const standIn = isFrontOnly ? await waitForDatabase({ settings, say }) : null
  const runtime = await openRuntime(settings)
  const { payload } = runtime
  await syncTemplates(payload)
  const demo = demoPlan({ dataDir: settings.dataDir, wanted: settings.demo && options.demo })
  const admin = await createFirstAdmin({
    payload,
    email: settings.adminEmail,
    password: settings.adminPassword,
    beforeCreate: demo.begin,
  })
  const server = await startServer({
    ...runtime,
    adminDir: join(ROOT, 'admin'),
    dev: options.dev,
    beforeListen: standIn?.close,
  })
  outliveRejections(payload.logger)
  closeWithGrace(
    { delay: STOP_TIMEOUT, logger: false, skip: ['unhandledRejection'] },
    async ({ err }) => {
      if (err) payload.logger.error({ err, msg: 'Stopping after an error' })
      await server.stop()
    },
  )

  const origin = settings.publicUrl
  if (admin) {
    const password = settings.adminPassword
      ? 'password: your TAUSE_ADMIN_PASSWORD'
      : `one-time password: ${admin.password}`
    // At once: it is shown only here, whatever happens next.
    say(`Admin: ${origin}/admin   e-mail: ${admin.email}   ${password}`)
  }
  if (demo.isOpen()) {
    try {
      const { url } = await seedDemo({ runtime, adminEmail: settings.adminEmail })
      await demo.end()
      say(`Demo site: ${url}`)
    } catch (error) {
      // The platform is of use without it, and the next start goes on where this one ended.
      payload.logger.error({
        err: error,
        msg: 'The demo site is not ready; the next start tries again.',
      })
    }
  }
  if (server.httpsPort !== null) say(`HTTPS: port ${server.httpsPort}`)
  if (admin) say(`Data: ${settings.dataDir}`)
  say(`ready ${origin} in ${((performance.now() - started) / SECOND).toFixed(1)} s`)
}

/** Once the settings are known to be good: a wrong one is then told of at once. */
const loadPlatform = async () => ({
  ...(await import('../start/firstAdmin')),
  ...(await import('../start/seedDemo')),
  ...(await import('../start/syncTemplates')),
  ...(await import('../../server/startServer')),
})

const ensureAdminBuilt = async (): Promise<void> => {
  if (await isAdminBuilt(ROOT)) return
  say('Building the admin panel, once for this version (about a minute) …')
  await buildAdmin({ root: ROOT, onLine: (line) => say(`  ${line}`) })
}
