import { doWriting } from '../../agents/work/doWriting'
import type { OwnAgent, Written } from '../../agents/work/types'
import { runTool } from '../../agents/tools/runTool'
import { loadBrand, type LoadedBrand } from '../../agents/writing/loadBrand'
import { openWriting } from '../../agents/writing/openWriting'
import type { Meter } from '../../agents/writing/types'
import { isRoleName, ROLES } from '../../core/agents/roles'
import { brandFactsOf } from '../../core/ai/brandFacts'
import { forbidden, notFound } from '../../core/errors'
import { actorOf } from '../../core/tenancy/actorOf'
import { idOf } from '../../core/tenancy/idOf'
import { addUsage, NO_USAGE, type Usage } from '../../core/workflow/budget'
import type { ReadyStep } from '../../core/workflow/readyStep'
import type { RunDocument, StepDocument } from './documents'
import { requestFor, type StepWork } from './stepWork'
import { writeStep } from './stepRecord'

type AgentReady = Extract<ReadyStep, { does: 'agent' | 'decide' }>

/** Has the step's agent read what it may and write what it is asked for, with the run's user's access. */
export const workAsAgent = async (
  work: StepWork & { ready: AgentReady; record: StepDocument; spent: { usage: Usage } },
): Promise<Written & { log: string[] }> => {
  const { ready, run, services } = work
  const req = await requestFor(work)
  const actor = actorOf(req.user)
  if (actor.kind === 'anonymous') throw forbidden('The run’s user is no longer there.')
  const tenantId = idOf(run.tenant) ?? ''
  const { role, own } = agentOf(run, ready.step.agent)
  const writing = await openWriting({
    req,
    actor,
    services,
    tenantId,
    asked: run.generator ? { generator: run.generator } : {},
    modelName: own?.model ?? undefined,
  })
  const meter = meterOf(work)
  const temperature = own?.temperature ?? undefined
  const language = String(run.brief.language ?? 'en')
  const common = {
    writing: { ...writing, meter, temperature, document: null },
    brand: await brandOf({ run, tenantId, req }),
    role: { name: role, instructions: ROLES[role].instructions },
    own,
    language,
    // Of what is done, and not of who does it: the same again after a crash.
    seed: `${run.seed ?? run.id}|${ready.key}|${ready.attempt}`,
  }
  if (ready.does === 'decide') {
    const { task, members, done } = ready.inputs
    const written = await doWriting({
      ...common,
      writes: 'decision',
      task,
      given: { members, done },
      read: {},
    })
    return { ...written, log: [] }
  }
  const allowed = own ? own.tools : ROLES[role].tools
  const read: Record<string, unknown> = {}
  for (const { as, tool, input } of ready.inputs.uses) {
    if (!allowed.includes(tool as never))
      throw forbidden(`The tool "${tool}" is not allowed to the agent "${own?.name ?? role}".`)
    read[as] = await runTool({
      name: tool,
      input,
      context: { req, tenantId, key: `${run.id}|${ready.key}|${as}`, services, signal: req.signal },
    })
  }
  const written = await doWriting({
    ...common,
    writes: ready.step.writes,
    task: ready.inputs.task,
    given: ready.inputs.with,
    read,
  })
  return { ...written, log: ready.inputs.uses.map(({ tool }) => `${tool} was used.`) }
}

const agentOf = (run: RunDocument, name: string): { role: keyof typeof ROLES; own?: OwnAgent } => {
  if (isRoleName(name)) return { role: name }
  const own = run.agents?.find(({ id }) => id === name)
  if (!own || !isRoleName(own.role)) throw notFound('agent', name)
  return { role: own.role, own }
}

const brandOf = async ({
  run,
  tenantId,
  req,
}: {
  run: RunDocument
  tenantId: string
  req: Parameters<typeof loadBrand>[0]['req']
}): Promise<LoadedBrand> => {
  const brandProfileId = idOf(run.brandProfile)
  if (brandProfileId) return loadBrand({ req, tenantId, brandProfileId })
  // A team that asks for no brand speaks for the tenant.
  const { name } = ((await req.payload.db.findOne({
    collection: 'tenants',
    where: { id: { equals: tenantId } },
  })) ?? {}) as { name?: string }
  return { facts: brandFactsOf({ name: name ?? 'Brand' }), id: null, version: null, style: {} }
}

/** The run's budget beside the tenant's: set aside before each call, and written down before it, too. */
const meterOf = ({
  ready,
  ledger,
  context: { payload },
  record,
  spent,
}: StepWork & { ready: AgentReady; record: StepDocument; spent: { usage: Usage } }): Meter => ({
  holdsMoney: ledger.holdsMoney(ready.step.agent),
  reserve: async (most) => {
    ledger.reserve({ key: ready.key, agent: ready.step.agent, need: { ...NO_USAGE, ...most } })
    if (most.inputTokens + most.outputTokens + most.costMicros > 0)
      await writeStep(payload, record, {
        usage: addUsage(record.usage ?? NO_USAGE, spent.usage),
        reserved: { ...NO_USAGE, ...most },
      })
  },
  settle: async (used) => {
    spent.usage = addUsage(spent.usage, { ...NO_USAGE, ...used })
    ledger.settle({
      key: ready.key,
      agent: ready.step.agent,
      used: addUsage(spent.usage, ledger.attemptAt(ready.key)),
    })
  },
})
