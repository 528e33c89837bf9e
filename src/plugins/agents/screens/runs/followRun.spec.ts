import { jest } from '@jest/globals'
import type { AgentRun } from '../../../../core/api/agentRuns'
import type { Answer } from '../../../parts/useV1'
import { followRun } from './followRun'

const LONG = 60_000

class Stream {
  static readonly CLOSED = 2
  static last: Stream | undefined
  readyState = 1
  readonly heard = new Map<string, () => void>()
  constructor() {
    Stream.last = this
  }
  addEventListener(name: string, hear: () => void): void {
    this.heard.set(name, hear)
  }
  close(): void {
    this.readyState = Stream.CLOSED
  }
}

const told = (states: AgentRun['state'][]) => {
  const seen: string[] = []
  let reads = 0
  const stop = followRun({
    eventsUrl: '/events',
    read: () => {
      const state = states[Math.min(reads, states.length - 1)]
      reads += 1
      return Promise.resolve({ ok: true, data: { state } } as Answer<AgentRun>)
    },
    tell: (answer) => seen.push(answer.ok ? answer.data.state : 'lost'),
  })
  return { seen, stop, readCount: () => reads }
}

describe('following a run', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => {
    jest.useRealTimers()
    Reflect.deleteProperty(globalThis, 'EventSource')
  })

  it('asks again and again where nothing can be streamed, until the run ends', async () => {
    Reflect.deleteProperty(globalThis, 'EventSource')
    const { seen, readCount } = told(['queued', 'running', 'succeeded'])
    await jest.advanceTimersByTimeAsync(LONG)
    expect(seen).toEqual(['queued', 'running', 'succeeded'])
    expect(readCount()).toBe(3)
  })

  it('reads once for news that come together, and not by itself', async () => {
    Reflect.set(globalThis, 'EventSource', Stream)
    const { seen, stop } = told(['running'])
    await jest.advanceTimersByTimeAsync(LONG)
    expect(seen).toEqual(['running'])
    Stream.last?.heard.get('step')?.()
    Stream.last?.heard.get('run')?.()
    await jest.advanceTimersByTimeAsync(LONG)
    expect(seen).toEqual(['running', 'running'])
    stop()
    expect(Stream.last?.readyState).toBe(Stream.CLOSED)
  })

  it('goes over to asking when the stream is closed, and tells nothing once it is stopped', async () => {
    Reflect.set(globalThis, 'EventSource', Stream)
    const { seen, stop } = told(['running'])
    await jest.advanceTimersByTimeAsync(LONG)
    Stream.last?.close()
    Stream.last?.heard.get('error')?.()
    await jest.advanceTimersByTimeAsync(LONG)
    expect(seen.length).toBeGreaterThan(10)
    stop()
    const count = seen.length
    await jest.advanceTimersByTimeAsync(LONG)
    expect(seen).toHaveLength(count)
  })
})
