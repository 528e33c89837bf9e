import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { blockRegistry } from '../../blocks/library'
import { invalid } from '../../core/errors'
import { validateLayout } from '../../core/blocks/validateBlocks'
import type { TemplateFinding } from '../../core/template/report'
import { validateTemplate } from '../../core/template/validateTemplate'
import { findTemplates } from '../../endpoints/templates/findTemplate'
import { syncTemplates } from '../start/syncTemplates'
import { loadTemplate, readTemplateJson } from '../../templates/loadTemplates'
import { ROOT } from '../runtime'
import { adminRequest, print, withRuntime } from '../withRuntime'

export const templateCommands = (program: Command): void => {
  const template = program.command('template').description('Templates that apps are made from.')
  template
    .command('list')
    .description('List the templates that are installed.')
    .option('--json', 'print JSON')
    .action(list)
  template
    .command('validate <folder>')
    .description('Check a template; exits with 1 when it has errors.')
    .option('--json', 'print JSON')
    .action(validate)
}

const list = async ({ json }: { json?: boolean }): Promise<void> =>
  withRuntime(async (runtime) => {
    await syncTemplates(runtime.payload)
    const templates = await findTemplates({ req: await adminRequest(runtime) })
    const rows = templates.map(({ slug, version, source, manifest }) => ({
      id: slug,
      name: manifest.name,
      version,
      source,
      category: manifest.category,
      summary: manifest.summary,
    }))
    const text = rows.map(
      ({ id, version, name, summary }) => `${id} ${version}  ${name}: ${summary}`,
    )
    print(rows, { json, text: text.join('\n') || 'No templates are installed.' })
  })

const validate = async (folder: string, { json }: { json?: boolean }): Promise<void> => {
  const directory = resolve(folder)
  await assertTemplateFolder(directory)
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    version: string
  }
  const report = await validateTemplate({
    manifest: await readTemplateJson(directory),
    registry: blockRegistry,
    engineVersion: version,
    validateLayout,
    readAsset: async (path) => (await loadTemplate(directory)).readAsset(path),
  })
  const lines = report.findings.map(describe)
  print(report, {
    json,
    text: [...lines, report.ok ? 'The template is valid.' : 'The template has errors.'].join('\n'),
  })
  if (!report.ok) process.exitCode = 1
}

const assertTemplateFolder = async (directory: string): Promise<void> => {
  const [folder, manifest] = await Promise.all(
    [directory, join(directory, 'template.json')].map((path) => stat(path).catch(() => null)),
  )
  if (!folder)
    throw invalid(`There is no folder "${directory}". Give the path of a template's folder.`)
  if (!folder.isDirectory())
    throw invalid(`"${directory}" is no folder. Give the folder that the template lies in.`)
  if (!manifest?.isFile())
    throw invalid(`There is no file "template.json" in "${directory}". Every template has one.`)
}

const describe = ({ level, rule, message, page, block, field }: TemplateFinding): string => {
  const place = [page, block, field].filter(Boolean).join(' › ')
  return `${level.padEnd(7)} ${rule}${place ? ` (${place})` : ''}: ${message}`
}
