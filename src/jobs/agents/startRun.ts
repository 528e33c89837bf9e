import type { CollectionSlug, PayloadRequest } from 'payload'
import type { OwnAgent } from '../../agents/work/types'
import { loadBrand } from '../../agents/writing/loadBrand'
import { isRoleName, ROLE_NAMES } from '../../core/agents/roles'
import { KNOWN_TOOLS } from '../../core/agents/toolNames'
import { type FieldIssue, forbidden, invalid } from '../../core/errors'
import { actorOf } from '../../core/tenancy/actorOf'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { NO_USAGE } from '../../core/workflow/budget'
import { withDescendants } from '../../core/workflow/childrenOf'
import { readBrief } from '../../core/workflow/readBrief'
import type { BriefField, TeamBudget, TeamDefinition } from '../../core/workflow/team'
import { validateTeam } from '../../core/workflow/validateTeam'
import type { RunDocument } from './documents'
import { type FoundTeam } from './findTeam'
import { findRun } from './records'
import { enqueueRun } from './wakeRun'
import { assertNotSuspended } from '../assertNotSuspended'

/**
 * @param evenSuspended also in a suspended tenant: to end what its agents do.
 * @throws TauseError `forbidden` for who may not start runs in the tenant, and in a suspended one.
 */
export const assertMayRun = async (
  req: PayloadRequest,
  tenantId: string,
  { evenSuspended = false } = {},
): Promise<void> => {
  const grant = canDo({ actor: actorOf(req.user), collection: 'agent-runs', operation: 'generate' })
  if (!covers(grant, tenantId))
    throw forbidden(
      'Runs of agent teams need the role author, editor or owner in the tenant, or an API key with the scope "agents:run".',
    )
  if (evenSuspended) return
  await assertNotSuspended({ req, tenantId, before: 'letting agents work' })
}

/**
 * Writes a run with all that it needs frozen, and queues it.
 *
 * @param id of the run to be: asked again with the same one, what is missing of it is made.
 * @throws TauseError `forbidden`; `invalid` for a brief, and for a team that could not run.
 */
export const startRun = async ({
  req,
  tenantId,
  team,
  title,
  brief: given,
  budget,
  generator,
  seed,
  id,
}: {
  req: PayloadRequest
  tenantId: string
  team: FoundTeam
  title?: string
  brief: Record<string, unknown>
  budget?: Partial<TeamBudget>
  generator?: 'offline'
  seed?: string
  id?: string
}): Promise<RunDocument> => {
  const { payload, user } = req
  await assertMayRun(req, tenantId)
  if (!user) throw forbidden('Log in to start a run.')
  const begun = id ? await findRun(payload, id) : null
  if (begun) {
    await enqueueRun(payload, begun)
    return begun
  }
  const agents = await frozenAgents({ req, tenantId, definition: team.definition })
  const checked = validateTeam(team.definition, {
    agents: new Set<string>([...ROLE_NAMES, ...agents.map((agent) => agent.id)]),
    tools: KNOWN_TOOLS,
  })
  if ('issues' in checked)
    throw invalid(
      `The team "${team.name}" cannot run: ${checked.issues[0]?.pointer} ${checked.issues[0]?.message}.`,
      checked.issues.map(({ pointer, message }) => ({ pointer: `/definition${pointer}`, message })),
    )
  const { brief, brand } = await readGiven({ req, tenantId, fields: team.definition.brief, given })
  const now = new Date().toISOString()
  const isKey = user.collection === ('api-keys' as string)
  const made = await payload.db.create({
    collection: 'agent-runs' as CollectionSlug,
    customID: id,
    data: {
      tenant: tenantId,
      title: title ?? team.name,
      team: team.id,
      teamName: team.name,
      teamVersion: team.version,
      definition: checked.team,
      brief,
      agents,
      brandProfile: brand?.id ?? null,
      brandVersion: brand?.version ?? null,
      generator: generator ?? null,
      seed: seed ?? null,
      state: 'queued',
      budget: { ...checked.team.budget, ...budget },
      usage: NO_USAGE,
      costMicros: 0,
      drafts: [],
      wakes: 0,
      ...(isKey ? { apiKey: user.id } : { user: user.id }),
      createdAt: now,
      updatedAt: now,
    },
  })
  const run = { ...made, id: String(made.id) } as unknown as RunDocument
  await enqueueRun(payload, run)
  return run
}

/** The tenant's own agents that a team names, as they are now. Whom it cannot see, it cannot use. */
const frozenAgents = async ({
  req,
  tenantId,
  definition,
}: {
  req: PayloadRequest
  tenantId: string
  definition: TeamDefinition
}): Promise<OwnAgent[]> => {
  const ids = definition.steps
    .flatMap(withDescendants)
    .flatMap((step) => (step.type === 'agent' || step.type === 'manager' ? [step.agent] : []))
    .filter((name) => !isRoleName(name))
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'agents',
    where: { and: [{ tenant: { equals: tenantId } }, { id: { in: [...new Set(ids)] } }] },
    limit: ids.length,
    pagination: false,
    depth: 0,
    req,
    overrideAccess: false,
  })
  return docs.map((agent) => ({
    id: String(agent.id),
    name: agent.name,
    role: agent.role,
    goal: agent.goal ?? '',
    instructions: agent.instructions ?? '',
    tools: agent.tools ?? [],
    model: agent.model ?? null,
    temperature: agent.temperature ?? null,
    budget: agent.budget ?? null,
  }))
}

const COLLECTIONS = {
  brand: 'brand-profiles',
  site: 'sites',
  page: 'pages',
  channels: 'channels',
} as const

/** The brief, and the brand in it; documents that it names are the tenant's, and visible. */
const readGiven = async ({
  req,
  tenantId,
  fields,
  given,
}: {
  req: PayloadRequest
  tenantId: string
  fields: readonly BriefField[]
  given: Record<string, unknown>
}): Promise<{
  brief: Record<string, unknown>
  brand: { id: string | null; version: string | null } | null
}> => {
  const read = readBrief(fields, given)
  if ('issues' in read) throw refused(read.issues)
  const { brief } = read
  const issues: FieldIssue[] = []
  for (const { name, type } of fields) {
    const collection = COLLECTIONS[type as keyof typeof COLLECTIONS] as
      (typeof COLLECTIONS)[keyof typeof COLLECTIONS] | undefined
    if (!collection || !Object.hasOwn(brief, name)) continue
    for (const id of [brief[name]].flat() as string[]) {
      const found = await req.payload.findByID({
        collection,
        id,
        depth: 0,
        disableErrors: true,
        req,
        overrideAccess: false,
      })
      if (!found || idOf(found.tenant) !== tenantId)
        issues.push({ pointer: `/brief/${name}`, message: `there is no "${id}" in the tenant` })
    }
  }
  if (issues.length > 0) throw refused(issues)
  const field = fields.find(({ type }) => type === 'brand')
  const brandProfileId =
    field && Object.hasOwn(brief, field.name) && (brief[field.name] as string | undefined)
  return {
    brief,
    brand: brandProfileId ? await loadBrand({ req, tenantId, brandProfileId }) : null,
  }
}

const refused = (issues: FieldIssue[]): Error =>
  invalid(
    `The brief is not complete: ${issues.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}.`,
    issues,
  )
