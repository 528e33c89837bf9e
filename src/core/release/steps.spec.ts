import { endedSteps, failedStepOf, pendingSteps, RELEASE_STEPS, stepsFrom, withStep } from './steps'

const [one, two, three] = [
  '2026-01-01T00:00:01.000Z',
  '2026-01-01T00:00:02.000Z',
  '2026-01-01T00:00:03.000Z',
]

const begun = withStep(pendingSteps(), { step: 'collect', state: 'running', at: one })
const collected = withStep(begun, { step: 'collect', state: 'done', at: two, detail: '7 pages' })

describe('the steps of a release', () => {
  it('are all pending at first, in the order they are taken', () => {
    expect(pendingSteps().map(({ step }) => step)).toEqual(RELEASE_STEPS)
    expect(new Set(pendingSteps().map(({ state }) => state))).toEqual(new Set(['pending']))
  })

  it('keep when one began, and say when it ended', () => {
    expect(begun[0]).toEqual({ step: 'collect', state: 'running', startedAt: one })
    expect(collected[0]).toEqual({
      step: 'collect',
      state: 'done',
      startedAt: one,
      endedAt: two,
      detail: '7 pages',
    })
  })

  it('are complete also when stored ones were not', () => {
    const steps = withStep(null, { step: 'flip', state: 'done', at: one })
    expect(steps).toHaveLength(RELEASE_STEPS.length)
  })

  it('end with the running one failed and the rest skipped', () => {
    const running = withStep(collected, { step: 'render', state: 'running', at: two })
    const ended = endedSteps(running, { at: three, detail: 'disk full' })
    expect(ended[0]?.state).toBe('done')
    expect(ended[1]).toEqual({
      step: 'render',
      state: 'failed',
      startedAt: two,
      endedAt: three,
      detail: 'disk full',
    })
    expect(ended.slice(2).every(({ state }) => state === 'skipped')).toBe(true)
    expect(failedStepOf(ended)).toBe('render')
  })

  it('forget what a retry does again and keep what it goes on from', () => {
    const running = withStep(collected, { step: 'render', state: 'running', at: two })
    const again = stepsFrom(endedSteps(running, { at: three, detail: 'x' }), 'render')
    expect(again[0]).toEqual(collected[0])
    expect(again.slice(1).every(({ state }) => state === 'pending')).toBe(true)
    expect(failedStepOf(again)).toBeNull()
  })
})
