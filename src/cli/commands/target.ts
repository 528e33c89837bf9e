import { type Command, Option } from 'commander'
import type { PayloadRequest } from 'payload'
import type { Page } from '../../core/api/common'
import type { Push } from '../../core/api/targets'
import { invalid, TauseError } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { TARGET_KINDS, type TargetKind } from '../../core/targets/targetKinds'
import { findVisiblePush, findVisibleTarget } from '../../endpoints/targets/findTarget'
import { deleteTarget } from '../../endpoints/targets/operations'
import { listPushes } from '../../endpoints/targets/pushes'
import { toPush, toTarget } from '../../endpoints/targets/toTarget'
import { jobKinds } from '../../jobs/kinds'
import { OPEN_STATES, type PushDocument, type TargetDocument } from '../../jobs/targets/documents'
import { rollBackTo } from '../../jobs/targets/pushMoves'
import { findPush, findTarget } from '../../jobs/targets/records'
import { startPush } from '../../jobs/targets/startPush'
import { TARGETS } from '../../jobs/targets/targets'
import { startWorker } from '../../jobs/worker/startWorker'
import type { Runtime } from '../runtime'
import { callOperation } from '../callOperation'
import { environmentNamed } from '../environmentNamed'
import { siteByIdOrSlug } from '../siteByIdOrSlug'
import { adminRequest, note, print, withRuntime } from '../withRuntime'

const SECOND = 1000

/** How often the database is asked, and for how long. Milliseconds. */
const POLL = 150
const TIMEOUT = 15 * 60 * SECOND

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
    .command('push <target>')
    .description('Send a release to a target and make it live there.')
    .option('--release <id>', 'deployment to send (default: what is live)')
    .option('--json', 'print JSON')
    .action(push)
  target
    .command('rollback <push>')
    .description('Make an earlier push live at its target again, without an upload.')
    .option('--json', 'print JSON')
    .action(rollBack)
  target
    .command('pushes <target>')
    .description('List what was sent to a target, newest first.')
    .option('--json', 'print JSON')
    .action(pushes)
  target
    .command('remove <target>')
    .description('Remove a target. What was sent there stays there.')
    .option('--json', 'print JSON')
    .action(remove)
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

const pushes = (id: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const page = await callOperation<Page<Push>>(runtime, listPushes, {
      params: { id },
      query: { limit: '50' },
    })
    const lines = page.items.map((one) => `${one.id}  ${one.createdAt}  ${one.state}`)
    print(page, { json, text: lines.join('\n') || 'Nothing was sent there yet.' })
  })

const remove = (id: string, { json }: Json): Promise<void> =>
  withRuntime(async (runtime) => {
    const gone = await callOperation(runtime, deleteTarget, { params: { id } })
    print(gone, { json, text: `Target ${id} is gone.` })
  })

const parseSettings = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('--settings is not JSON. Write it as {"folder":"shop"}, in quotes of your shell.')
  }
}

const push = async (id: string, { release, json }: Json & { release?: string }): Promise<void> =>
  withRuntime((runtime) =>
    follow(runtime, json, async (req) => {
      const target = await findVisibleTarget({ req, id, tenantId: undefined })
      return startPush({ req, target, releaseId: release })
    }),
  )

const rollBack = async (id: string, { json }: Json): Promise<void> =>
  withRuntime((runtime) =>
    follow(runtime, json, async (req) => {
      const { target } = await findVisiblePush({ req, id, tenantId: undefined })
      const found = await findPush(runtime.payload, id)
      if (!found || !target) throw invalid(`Push "${id}" has no target any more.`)
      const canRollBack = TARGETS[target.kind].abilities.rollback
      return rollBackTo({ req, push: found, target, canRollBack })
    }),
  )

/** Starts a push and tells what becomes of it. Works without a server; beside one, either runs the job. */
const follow = async (
  runtime: Runtime,
  json: boolean | undefined,
  start: (req: PayloadRequest) => Promise<PushDocument>,
): Promise<void> => {
  const { payload } = runtime
  const req = await adminRequest(runtime)
  const worker = startWorker({ payload, kinds: jobKinds(runtime) })
  try {
    const { id } = await start(req)
    const deadline = Date.now() + TIMEOUT
    let told = 0
    for (;;) {
      const current = await findPush(payload, id)
      if (!current) throw invalid(`Push "${id}" was deleted meanwhile.`)
      const log = current.log ?? []
      for (const { level, message } of log.slice(told))
        note(`${level === 'info' ? '' : `${level}: `}${message}`)
      told = log.length
      if (!OPEN_STATES.includes(current.state)) {
        const target = await findTarget(payload, idOf(current.target) ?? '')
        const shown = toPush({ push: current, target })
        print(shown, { json, text: `${shown.id}  ${shown.state}  ${shown.url ?? ''}`.trimEnd() })
        if (shown.state !== 'live') process.exitCode = 1
        return
      }
      if (Date.now() > deadline)
        throw new TauseError({
          code: 'timeout',
          status: 504,
          message: `Push "${id}" is still ${current.state}. It goes on with the next worker.`,
        })
      await new Promise((resolve) => setTimeout(resolve, POLL))
    }
  } finally {
    await worker.stop()
  }
}
