/** The line of the platform's own jobs, which have no tenant. Sorts before every id. */
const PLATFORM_LANE = '-'

/** Times a priority in `position`: longer than any time since 1970 in milliseconds, until the year 2248. */
const PRIORITY_STEP = 2 ** 43

/** Priorities beyond these count as these: `position` must stay an exact number. */
const MAX_PRIORITY = 500

/** The line a tenant's jobs wait in. Each tenant has one; workers serve the lines in turns. */
export const laneOf = (tenantId: string | null | undefined): string => tenantId || PLATFORM_LANE

/**
 * Where a job stands: `lane` names the line once it is due (until then it is in none, and a worker puts
 * it there when its time has come), `position` its place in it, the lowest first: higher priorities
 * before lower ones, and among equals what was due earlier.
 */
export const placeInLine = ({
  tenantId,
  priority,
  runAt,
}: {
  tenantId: string | null | undefined
  priority: number
  runAt: Date
}): { lane: string | null; position: number; runAt: string } => ({
  lane: runAt.getTime() <= Date.now() ? laneOf(tenantId) : null,
  position:
    -Math.max(-MAX_PRIORITY, Math.min(MAX_PRIORITY, priority)) * PRIORITY_STEP + runAt.getTime(),
  runAt: runAt.toISOString(),
})
