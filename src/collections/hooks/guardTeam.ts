import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { ROLE_NAMES } from '../../core/agents/roles'
import { KNOWN_TOOLS } from '../../core/agents/toolNames'
import { canonicalJson } from '../../core/release/canonicalJson'
import { idOf } from '../../core/tenancy/idOf'
import { validateTeam } from '../../core/workflow/validateTeam'

/** Refuses a team that could not run, and counts its versions. */
export const guardTeam: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { definition, version: _version, ...rest } = data
  const before = originalDoc?.definition
  if (definition === undefined || canonicalJson(definition) === canonicalJson(before ?? null))
    return { ...rest, ...(originalDoc ? {} : { version: 1 }) } as typeof data
  const { docs } = await req.payload.find({
    collection: 'agents',
    where: { tenant: { equals: idOf(data.tenant ?? originalDoc?.tenant) } },
    limit: 500,
    pagination: false,
    depth: 0,
    select: {},
    req,
    // Whoever writes teams reads agents, by the same table.
    overrideAccess: false,
  })
  const checked = validateTeam(definition, {
    agents: new Set<string>([...ROLE_NAMES, ...docs.map(({ id }) => String(id))]),
    tools: KNOWN_TOOLS,
  })
  if ('issues' in checked)
    throw new ValidationError({
      collection: 'agent-teams',
      errors: checked.issues.map(({ pointer, message }) => ({
        path: 'definition',
        message: `${pointer || '/'} ${message}`,
      })),
      req,
    })
  return {
    ...rest,
    definition: checked.team,
    version: Number(originalDoc?.version ?? 0) + 1,
  } as typeof data
}
