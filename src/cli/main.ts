import { Command } from 'commander'
import packageFile from '../../package.json' with { type: 'json' }
import { appCommands } from './commands/app'
import { buildCommand } from './commands/build'
import { exportCommand } from './commands/export'
import { maintenanceCommands } from './commands/maintenance'
import { startCommand } from './commands/start'
import { templateCommands } from './commands/template'
import { tenantCommands } from './commands/tenant'
import { workerCommand } from './commands/worker'
import { explainError } from './explainError'

/** Longest that a failed command waits for what it had opened to close. Milliseconds. */
const END_TIMEOUT = 5000

const program = new Command('tause')
  .description('TauseStack: tenants, templates, apps and deploys from the command line.')
  .version(packageFile.version)
  .showHelpAfterError()

for (const add of [
  startCommand,
  workerCommand,
  buildCommand,
  maintenanceCommands,
  tenantCommands,
  templateCommands,
  appCommands,
  exportCommand,
])
  add(program)
// After the commands, which show their own usage: all of the program's would bury the message.
program.showHelpAfterError('Run "tause --help" to see the commands.')

try {
  await program.parseAsync()
} catch (error) {
  console.error(explainError(error) ?? error)
  process.exitCode = 1
  setTimeout(() => process.exit(), END_TIMEOUT).unref()
}
