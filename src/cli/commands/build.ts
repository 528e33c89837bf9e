import type { Command } from 'commander'
import { buildAdmin } from '../start/adminBuild'
import { ROOT } from '../runtime'

export const buildCommand = (program: Command): void => {
  program
    .command('build')
    .description('Build the admin panel, so that the next start need not.')
    .action(() => buildAdmin({ root: ROOT, onLine: (line) => console.log(line) }))
}
