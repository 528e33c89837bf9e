/** What a deployment goes through, in this order. */
export const RELEASE_STEPS = [
  'collect',
  'render',
  'assets',
  'checks',
  'blobs',
  'manifest',
  'smoke-check',
  'flip',
  'notify',
] as const

export type ReleaseStepName = (typeof RELEASE_STEPS)[number]

export const STEP_STATES = ['pending', 'running', 'done', 'failed', 'skipped'] as const

export type ReleaseStepState = (typeof STEP_STATES)[number]

export type ReleaseStep = {
  step: ReleaseStepName
  state: ReleaseStepState
  /** ISO 8601. Absent until it has begun. */
  startedAt?: string
  /** ISO 8601. Absent until it is over. */
  endedAt?: string
  /** One line: what came of it, or why it failed. */
  detail?: string
}

/** All steps, of which none has begun. */
export const pendingSteps = (): ReleaseStep[] =>
  RELEASE_STEPS.map((step) => ({ step, state: 'pending' }))

const OVER: readonly ReleaseStepState[] = ['done', 'failed', 'skipped']

/** The steps with one of them in another state. Its times follow from the states it passes. */
export const withStep = (
  steps: readonly ReleaseStep[] | null | undefined,
  {
    step,
    state,
    at,
    detail,
  }: {
    step: ReleaseStepName
    state: ReleaseStepState
    /** ISO 8601. */
    at: string
    detail?: string
  },
): ReleaseStep[] => {
  const known = new Map((steps ?? []).map((one) => [one.step, one]))
  return RELEASE_STEPS.map((name) => {
    const before: ReleaseStep = known.get(name) ?? { step: name, state: 'pending' }
    if (name !== step) return before
    if (state === 'pending') return { step: name, state }
    const startedAt = state === 'running' ? at : (before.startedAt ?? at)
    return {
      step: name,
      state,
      ...(state !== 'skipped' && { startedAt }),
      ...(OVER.includes(state) && { endedAt: at }),
      ...(detail !== undefined && { detail }),
    }
  })
}

/** The steps with this one and all after it as if they had not begun: where a retry goes on from. */
export const stepsFrom = (
  steps: readonly ReleaseStep[] | null | undefined,
  from: ReleaseStepName,
): ReleaseStep[] => {
  const first = RELEASE_STEPS.indexOf(from)
  return withStep(steps, { step: from, state: 'pending', at: '' }).map((one, index) =>
    index < first ? one : { step: one.step, state: 'pending' },
  )
}

/** How the steps end with a deployment that did not go live: what runs has failed, what waits is left out. */
export const endedSteps = (
  steps: readonly ReleaseStep[] | null | undefined,
  { at, detail }: { at: string; detail: string },
): ReleaseStep[] =>
  (steps ?? []).map((one): ReleaseStep => {
    if (one.state === 'running') return { ...one, state: 'failed', endedAt: at, detail }
    return one.state === 'pending' ? { ...one, state: 'skipped' } : one
  })

export const stateOf = (
  steps: readonly ReleaseStep[] | null | undefined,
  step: ReleaseStepName,
): ReleaseStepState | undefined => steps?.find((one) => one.step === step)?.state

/** The step that a failed or cancelled deployment stopped at: the first that is neither done nor skipped before it. */
export const failedStepOf = (
  steps: readonly ReleaseStep[] | null | undefined,
): ReleaseStepName | null => steps?.find(({ state }) => state === 'failed')?.step ?? null
