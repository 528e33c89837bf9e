import { type Command, Option } from 'commander'
import type { TargetConfig } from '../../core/api/targetConfig'
import type {
  PatchTarget,
  StartedTargetJob,
  Target,
  TargetPlanSummary,
} from '../../core/api/targets'
import { invalid } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { TARGET_KINDS, type TargetKind } from '../../core/targets/targetKinds'
import { getTargetConfig } from '../../endpoints/targets/config'
import { planTarget, testTarget } from '../../endpoints/targets/looks'
import { deleteTarget, patchTarget } from '../../endpoints/targets/operations'
import { toTarget } from '../../endpoints/targets/toTarget'
import type { TargetDocument } from '../../jobs/targets/documents'
import { callOperation } from '../callOperation'
import { environmentNamed } from '../environmentNamed'
import { followOperation } from '../followOperation'
import { siteByIdOrSlug } from '../siteByIdOrSlug'
import { adminRequest, print, withRuntime } from '../withRuntime'
import { pushCommands } from './push'

type Json = { json?: boolean }

export const targetCommands = (program: Command): void => {
  const target = program
    .command('target')
    .description('Targets: other hosting that releases are sent to.')
  target
    .command('list [site]')
    .description('List targets, of one site or of all.')
    .option('--json', 'print JSON')
    .action(list)
  target
    .command('create <site> <name>')
    .description('Make a target of a site. A token or key is read from TAUSE_TARGET_SECRET.')
    .addOption(
      new Option('--kind <kind>', 'where it sends to').choices(TARGET_KINDS).makeOptionMandatory(),
    )
    .option('--environment <name>', 'production, staging or development', 'production')
    .option('--settings <json>', 'settings of the kind as JSON, e.g. {"folder":"shop"}', '{}')
    .option('--disabled', 'send nothing there by itself')
    .option('--json', 'print JSON')
    .action(create)
  target
    .command('change <target>')
    .description('Change what is named. A new token or key is read from TAUSE_TARGET_SECRET.')
    .option('--name <name>', 'what people call it')
    .option('--environment <name>', 'production, staging or development')
    .option('--settings <json>', 'all settings of the kind as JSON: replaces those there are')
    .option('--enable', 'send each deployment there')
    .option('--disable', 'send nothing there by itself')
    .option('--json', 'print JSON')
    .action(change)
  target
    .command('test <target>')
    .description('Try the connection to a target, changing nothing there.')
    .option('--json', 'print JSON')
    .action(test)
  target
    .command('plan <target>')
    .description('Say what a push would send, and what keeps it from going there.')
    .option('--release <id>', 'deployment to send (default: what is live)')
    .option('--json', 'print JSON')
    .action(plan)
  target
    .command('config <target>')
    .description('Print what nginx or Caddy has to include to serve a folder target.')
    .option('--json', 'print JSON')
    .action(config)
  target
    .command('remove <target>')
    .description('Remove a target. What was sent there stays there.')
    .option('--json', 'print JSON')
    .action(remove)
  pushCommands(target)
}

const list = async (site: string | undefined, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const req = await adminRequest(runtime)
    const siteId = site === undefined ? undefined : (await siteByIdOrSlug(req, site)).id
    const { docs } = await runtime.payload.find({
      collection: 'deploy-targets',
      where: siteId === undefined ? {} : { site: { equals: siteId } },
      limit: 0,
      pagination: false,
      depth: 0,
      req,
      overrideAccess: false,
    })
    const targets = (docs as unknown as TargetDocument[]).map(toTarget)
    const lines = targets.map(
      ({ id, kind, environment, name, livePushId }) =>
        `${id}  ${kind}  ${environment}  ${livePushId ? 'live' : 'empty'}  ${name}`,
    )
    print(targets, { json, text: lines.join('\n') || 'There are no targets.' })
  })

const create = async (
  site: string,
  name: string,
  options: Json & { kind: string; environment: string; settings: string; disabled?: boolean },
): Promise<void> =>
  withRuntime(async (runtime) => {
    const req = await adminRequest(runtime)
    const found = await siteByIdOrSlug(req, site)
    const { TAUSE_TARGET_SECRET: secret } = process.env
    const made = await runtime.payload.create({
      collection: 'deploy-targets',
      data: {
        tenant: idOf(found.tenant),
        site: found.id,
        name,
        kind: options.kind as TargetKind,
        environment: environmentNamed(options.environment),
        enabled: !options.disabled,
        settings: parseSettings(options.settings),
        ...(secret ? { secret } : {}),
      } as never,
      depth: 0,
      req,
      overrideAccess: false,
    })
    const target = toTarget(made as unknown as TargetDocument)
    const text = `${target.id}  ${target.kind}  ${target.name}\nSend a release with: tause target push ${target.id}`
    print(target, { json: options.json, text })
  })

const change = (
  id: string,
  options: Json & {
    name?: string
    environment?: string
    settings?: string
    enable?: boolean
    disable?: boolean
  },
): Promise<void> =>
  withRuntime(async (runtime) => {
    const { name, environment, settings, enable, disable, json } = options
    if (enable && disable) throw invalid('--enable and --disable together: name one of them.')
    const { TAUSE_TARGET_SECRET: secret } = process.env
    const body: PatchTarget = {
      ...(name !== undefined && { name }),
      ...(environment !== undefined && { environment: environmentNamed(environment) }),
      ...(settings !== undefined && { settings: parseSettings(settings) }),
      ...((enable || disable) && { enabled: Boolean(enable) }),
      ...(secret && { secret }),
    }
    if (Object.keys(body).length === 0)
      throw invalid('Nothing to change. Name what is to be different: tause target change --help')
    const target = await callOperation<Target>(runtime, patchTarget, { params: { id }, body })
    const state = target.enabled ? 'enabled' : 'disabled'
    const text = `${target.id}  ${target.kind}  ${target.environment}  ${state}  ${target.name}`
    print(target, { json, text })
  })

const test = (id: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const start = () => callOperation<StartedTargetJob>(runtime, testTarget, { params: { id } })
    const found = await followOperation<{ ok: boolean; detail: string }>(runtime, start)
    print(found, { json, text: found.detail })
    if (!found.ok) process.exitCode = 1
  })

const plan = (id: string, { release, json }: Json & { release?: string }): Promise<void> =>
  withRuntime(async (runtime) => {
    const body = { ...(release !== undefined && { releaseId: release }) }
    const start = () =>
      callOperation<StartedTargetJob>(runtime, planTarget, { params: { id }, body })
    const found = await followOperation<TargetPlanSummary>(runtime, start)
    print(found, { json, text: textOf(found) })
    if (found.issues.some(({ level }) => level === 'error')) process.exitCode = 1
  })

const textOf = ({ upload, bytes, unchanged, removed, issues }: TargetPlanSummary): string =>
  [
    ...issues.map(({ level, pointer, message }) => `${level}: ${pointer} ${message}`),
    ...removed.map((path) => `- ${path}`),
    `${upload} files to send (${bytes} bytes), ${unchanged} there already`,
  ].join('\n')

const config = (id: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const found = await callOperation<TargetConfig>(runtime, getTargetConfig, { params: { id } })
    const lines = [
      found.root && `root   ${found.root}`,
      found.nginx && `nginx  ${found.nginx}`,
      found.caddy && `Caddy  ${found.caddy}`,
    ]
    const text = lines.filter(Boolean).join('\n') || 'Only targets of the kind folder have one.'
    print(found, { json, text })
  })

const remove = (id: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const gone = await callOperation(runtime, deleteTarget, { params: { id } })
    print(gone, { json, text: `Target ${id} is gone.` })
  })

const parseSettings = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    throw invalid('--settings is not JSON. Write it as {"folder":"shop"}, in quotes of your shell.')
  }
}
