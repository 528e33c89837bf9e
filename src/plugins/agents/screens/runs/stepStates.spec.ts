import type { AgentRunStep } from '../../../../core/api/agentRuns'
import { stepStates } from './stepStates'

const record = (key: string, state: AgentRunStep['state'], attempt = 1): AgentRunStep => ({
  id: `${key}/${attempt}`,
  key,
  step: key.split(/[[#]/)[0] ?? '',
  does: 'agent',
  attempt,
  state,
  agent: null,
  inputs: null,
  output: null,
  error: null,
  log: [],
  usage: null,
  model: null,
  promptHash: null,
  brandVersion: null,
  reviewer: null,
  waitUntil: null,
  startedAt: null,
  finishedAt: null,
  updatedAt: '2027-01-01T00:00:00.000Z',
})

describe('how the steps of a run stand', () => {
  it('is told by the latest attempt at each', () => {
    const states = stepStates([record('a', 'failed'), record('a', 'done', 2)])
    expect(states.get('a')).toEqual({ state: 'done', count: 1, done: 1 })
  })

  it('is what needs looking at first, of several items and rounds', () => {
    const states = stepStates([
      record('a[0]', 'done'),
      record('a[1]', 'running'),
      record('a[2]#1', 'failed'),
    ])
    expect(states.get('a')).toEqual({ state: 'failed', count: 3, done: 1 })
  })

  it('is nothing for what was not begun', () => {
    expect(stepStates([]).size).toBe(0)
  })
})
