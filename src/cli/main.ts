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

// While the loader's thread resolves an `import()`, nothing else may hold Node 20's event loop, and it
// then ends with code 13 in the middle of the start.
const awake = setInterval(() => undefined, 60_000)
try {
  await program.parseAsync()
} catch (error) {
  // What we refuse on purpose explains itself; a stack trace would only hide it.
  console.error(isTauseError(error) ? error.message : error)
  process.exitCode = 1
} finally {
  clearInterval(awake)
}
