import type { Finding } from '../profile/provenance'
import { noteOf } from './noteOf'

/** What a scan goes through, in the order in which it is shown. */
export const SCAN_STEPS = [
  'robots',
  'pages',
  'styles',
  'logo',
  'identity',
  'social',
  'palette',
  'fonts',
  'scale',
  'language',
  'voice',
  'messages',
  'profile',
] as const
export type ScanStepId = (typeof SCAN_STEPS)[number]

/** Something that was found on the way: an address, a name, a colour. Written by strangers. */
export type ScanNote = {
  text: string
  /** `#rrggbb`, for what is a colour. */
  color?: string
  /** Why the address could not be read, e.g. `timeout`. */
  problem?: string
}

export type ScanStep = {
  id: ScanStepId
  state: 'waiting' | 'running' | 'done'
  /** How many were found, also those without a note. */
  found: number
  notes: ScanNote[]
}

/** Most notes of a step that are told. */
const MOST_NOTES = 12

/** The steps that a scan of this material has. Without an address nothing is fetched. */
export const stepsFor = ({ url, logo }: { url?: unknown; logo?: unknown }): ScanStep[] =>
  SCAN_STEPS.filter((id) =>
    id === 'logo' ? Boolean(url ?? logo) : url || !['robots', 'pages', 'styles'].includes(id),
  ).map((id) => ({ id, state: 'waiting', found: 0, notes: [] }))

/** The steps after one of them has begun, has found something, or has ended. */
export const withNews = (
  steps: readonly ScanStep[],
  {
    step: id,
    state = 'running',
    notes = [],
  }: { step: ScanStepId; state?: ScanStep['state']; notes?: readonly ScanNote[] },
): ScanStep[] =>
  steps.map((step) =>
    step.id === id
      ? {
          id,
          state,
          found: step.found + notes.filter(({ problem }) => !problem).length,
          notes: [...step.notes, ...notes].slice(0, MOST_NOTES),
        }
      : step,
  )

/** The step that finds a value. */
export const stepOf = (path: string): ScanStepId => {
  for (const [step, pattern] of PATTERNS) if (pattern.test(path)) return step
  return 'identity'
}

const PATTERNS: readonly (readonly [ScanStepId, RegExp])[] = [
  ['palette', /^(palette\.|visual\.swatches$|scheme$)/],
  ['fonts', /^(fonts\.|visual\.fonts$)/],
  ['scale', /^(typeRatio|radius|density|visual\.(typeScale|spacing|radii))$/],
  ['logo', /^visual\.(logos|imagery)$/],
  ['social', /^social$/],
  ['language', /^(locales|voiceProfile\.language)$/],
  ['voice', /^(voice|voiceProfile)\./],
  ['messages', /^(messaging\.|strategy$)/],
]

/** What findings add to their steps, step by step. */
export const notesByStep = (
  findings: readonly Finding[],
): { step: ScanStepId; notes: ScanNote[] }[] =>
  SCAN_STEPS.flatMap((step) => {
    const notes = findings.filter(({ path }) => stepOf(path) === step).flatMap(noteOf)
    return notes.length > 0 ? [{ step, notes }] : []
  })
