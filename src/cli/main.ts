import { Command } from 'commander'
import { isTauseError } from '../core/errors'
import { appCommands } from './commands/app'
import { buildCommand } from './commands/build'
import { maintenanceCommands } from './commands/maintenance'
import { startCommand } from './commands/start'
import { templateCommands } from './commands/template'
import { tenantCommands } from './commands/tenant'

const program = new Command('tause')
  .description('TauseStack: tenants, templates, apps and deploys from the command line.')
  .showHelpAfterError()

for (const add of [
  startCommand,
  buildCommand,
  maintenanceCommands,
  tenantCommands,
  templateCommands,
  appCommands,
])
  add(program)

try {
  await program.parseAsync()
} catch (error) {
  // What we refuse on purpose explains itself; a stack trace would only hide it.
  console.error(isTauseError(error) ? error.message : error)
  process.exitCode = 1
}
