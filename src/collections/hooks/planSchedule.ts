import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { canonicalJson } from '../../core/release/canonicalJson'
import { occurrences } from '../../core/schedule/occurrences'
import { planSchema } from '../../core/schedule/recurrence'

const PLAN = ['recurrence', 'start', 'timeZone', 'paused'] as const

/** What runs, and so on whose access. */
const TARGET = [
  'kind',
  'site',
  'environment',
  'page',
  'deploy',
  'brandProfile',
  'url',
  'team',
  'brief',
] as const

const differs = (
  names: readonly string[],
  one: Record<string, unknown>,
  other: Record<string, unknown> | undefined,
): boolean =>
  names.some((name) => canonicalJson(one[name] ?? null) !== canonicalJson(other?.[name] ?? null))

/**
 * Gives a schedule its next run, and the access of who has planned it. A changed plan begins anew: what
 * the old one had due and nobody had looked at is dropped.
 */
export const planSchedule: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const next = { ...originalDoc, ...data } as Record<string, unknown>
  const { user } = req
  const isPlanned = differs(PLAN, next, originalDoc)
  const isOwned = isPlanned || differs(TARGET, next, originalDoc)
  const isKey = user?.collection === ('api-keys' as string)
  return {
    ...data,
    ...(isOwned && user ? { user: isKey ? null : user.id, apiKey: isKey ? user.id : null } : {}),
    ...(isPlanned ? begin(next) : {}),
  }

  function begin(schedule: Record<string, unknown>): Record<string, unknown> {
    const { recurrence, start, timeZone, paused } = schedule
    const plan = planSchema.safeParse({ recurrence, start, timeZone })
    if (!plan.success) {
      const errors = plan.error.issues.map(({ path, message }) => ({
        path: String(path[0] ?? 'recurrence'),
        message,
      }))
      throw new ValidationError({ collection: 'schedules', errors }, req.t)
    }
    const now = new Date()
    const { value } = occurrences({ plan: plan.data, after: now }).next()
    return {
      recurrence: plan.data.recurrence,
      scannedUntil: now.toISOString(),
      windowUntil: null,
      scanVersion: Number(originalDoc?.scanVersion ?? 0) + 1,
      nextRunAt: paused || !value ? null : value.at.toISOString(),
    }
  }
}
