import type { Command } from 'commander'
import type { ContentIndex, ContentPage } from '../../core/api/content'
import type { AccessLink } from '../../core/api/delivery'
import { invalid } from '../../core/errors'
import { getContentIndex, getContentPage } from '../../endpoints/content/operations'
import { createAccessLink } from '../../endpoints/delivery/operations'
import { callOperation } from '../callOperation'
import { environmentNamed } from '../environmentNamed'
import { siteByIdOrSlug } from '../siteByIdOrSlug'
import { adminRequest, print, withRuntime } from '../withRuntime'

export const contentCommands = (program: Command): void => {
  const content = program.command('content').description('What is published, as data.')
  content
    .command('get <app> [path]')
    .description('Print a published page as JSON; without a path, the list of pages.')
    .option('--environment <name>', 'production, staging or development', 'production')
    .option('--json', 'print JSON')
    .action(get)
  content
    .command('link <app>')
    .description('Make a link that leads past the password of an environment.')
    .requiredOption('--environment <name>', 'production, staging or development')
    .option('--path <path>', 'where it leads', '/')
    .option('--hours <number>', 'how long it works (default: seven days)')
    .option('--json', 'print JSON')
    .action(link)
}

const get = async (
  site: string,
  path: string | undefined,
  { environment, json }: { environment: string; json?: boolean },
): Promise<void> =>
  withRuntime(async (runtime) => {
    const query = { environment: environmentNamed(environment) }
    if (path === undefined) {
      const index = await callOperation<ContentIndex>(runtime, getContentIndex, {
        params: { site },
        query,
      })
      const lines = index.pages.map((page) => `${page.path}  ${page.title}`)
      return print(index, { json, text: lines.join('\n') || 'Nothing is published.' })
    }
    const segments = path.split('/').filter(Boolean)
    const page = await callOperation<ContentPage>(runtime, getContentPage, {
      params: { site, path: segments },
      query,
    })
    print(page, { json: true, text: '' })
  })

const link = async (
  app: string,
  {
    environment,
    path,
    hours,
    json,
  }: { environment: string; path: string; hours?: string; json?: boolean },
): Promise<void> =>
  withRuntime(async (runtime) => {
    const { id } = await siteByIdOrSlug(await adminRequest(runtime), app)
    const made = await callOperation<AccessLink>(runtime, createAccessLink, {
      params: { id: String(id) },
      body: {
        environment: environmentNamed(environment),
        path,
        ...(hours && { expiresIn: secondsOf(hours) }),
      },
    })
    print(made, { json, text: `${made.url}\nWorks until ${made.expiresAt}.` })
  })

const secondsOf = (hours: string): number => {
  const seconds = Math.round(Number(hours) * 3600)
  if (!(seconds > 0)) throw invalid(`--hours is a number above 0, such as 24, not "${hours}".`)
  return seconds
}
