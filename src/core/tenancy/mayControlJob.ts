import { idOf } from './idOf'
import { canDo, covers } from './permissions'
import type { Actor } from './vocabulary'

/** Whether the actor may cancel and retry a job: as the table says, and whoever caused it. */
export const mayControlJob = ({
  actor,
  job,
}: {
  actor: Actor
  job: { tenant?: unknown; user?: unknown; apiKey?: unknown }
}): boolean => {
  if (actor.kind === 'member' && idOf(job.user) === actor.id) return true
  if (actor.kind === 'key' && idOf(job.apiKey) === actor.id) return true
  return covers(canDo({ actor, collection: 'jobs', operation: 'control' }), idOf(job.tenant))
}
