import { Command } from 'commander'
import packageFile from '../../package.json' with { type: 'json' }
import { explainError } from './explainError'

/** Longest that a failed command waits for what it had opened to close. Milliseconds. */
const END_TIMEOUT = 5000

const program = new Command('tause')
  .description('TauseStack: tenants, templates, apps and deploys from the command line.')
  .version(packageFile.version)
  .showHelpAfterError()

type AddCommands = (program: Command) => void

/** Command → what adds it. Loaded one by one: each brings along much that the others do not need. */
const COMMANDS: Record<string, () => Promise<AddCommands>> = {
  start: async () => (await import('./commands/start')).startCommand,
  worker: async () => (await import('./commands/worker')).workerCommand,
  build: async () => (await import('./commands/build')).buildCommand,
  migrate: async () => (await import('./commands/maintenance')).maintenanceCommands,
  tenant: async () => (await import('./commands/tenant')).tenantCommands,
  template: async () => (await import('./commands/template')).templateCommands,
  app: async () => (await import('./commands/app')).appCommands,
  certificate: async () => (await import('./commands/certificate')).certificateCommands,
  target: async () => (await import('./commands/target')).targetCommands,
  content: async () => (await import('./commands/content')).contentCommands,
  webhook: async () => (await import('./commands/webhook')).webhookCommands,
  domain: async () => (await import('./commands/domain')).domainCommands,
  promote: async () => (await import('./commands/deployment')).deploymentCommands,
  export: async () => (await import('./commands/export')).exportCommand,
}

/** Commands that come with another one. */
const WITH: Record<string, string> = {
  seed: 'migrate',
  sweep: 'migrate',
  deploy: 'app',
  rollback: 'app',
  deployments: 'promote',
  retry: 'promote',
  cancel: 'promote',
  diff: 'promote',
}

const [, , named = 'start'] = process.argv
const asked = WITH[named] ?? named
const needed = Object.hasOwn(COMMANDS, asked) ? [asked] : Object.keys(COMMANDS)
for (const name of needed) (await COMMANDS[name]?.())?.(program)
// After the commands, which show their own usage: all of the program's would bury the message.
program.showHelpAfterError('Run "tause --help" to see the commands.')

try {
  await program.parseAsync()
} catch (error) {
  console.error(explainError(error) ?? error)
  process.exitCode = 1
  setTimeout(() => process.exit(), END_TIMEOUT).unref()
}
