import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureOccurrences } from '../bench/agents/occurrences'
import { poll } from '../helpers/apiClient'
import { type Scheduler, startScheduler, type TestPlan } from '../helpers/scheduler'

const MINUTE = 60_000

type State = { at: string; state: string; reason?: string | null; late?: boolean | null }

describe('two schedulers at once', () => {
  it('run each occurrence once over a change of the clocks', async () => {
    const windows = [{ timeZone: 'Europe/Madrid', from: '2026-10-24T22:00:00.000Z', hours: 4 }]
    const { expected, ran, doubled } = await measureOccurrences({ windows, step: 30 * MINUTE })
    expect(expected).toBeGreaterThan(15)
    expect({ ran, doubled }).toEqual({ ran: expected, doubled: 0 })
  }, 120_000)
})

describe('a scheduler', () => {
  let dataDir: string
  let runsFile: string
  let one: Scheduler
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'tause-scheduler-'))
    runsFile = join(dataDir, 'runs.txt')
    one = await startScheduler({ dataDir, runsFile })
  })
  afterEach(async () => {
    await one?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  const hourly = (more: Partial<TestPlan> = {}): TestPlan => ({
    expression: '0 * * * *',
    timeZone: 'UTC',
    from: '2026-06-01T00:30:00.000Z',
    ...more,
  })
  const scan = (hour: string, scheduler = one) =>
    scheduler.tell({ do: 'scan', now: `2026-06-01T${hour}:00.000Z` })
  const states = async (): Promise<string[]> =>
    (await one.tell<State[]>({ do: 'states' })).map(({ at, state, reason, late }) =>
      [new Date(at).getUTCHours(), reason ?? state, ...(late ? ['late'] : [])].join(' '),
    )
  const settled = (hour: string) =>
    poll({
      ask: async () => {
        await scan(hour)
        return one.tell<number>({ do: 'countOpen' })
      },
      accept: (open) => open === 0,
      what: 'The end of all runs',
    })

  it('leaves what one that was killed had begun to whoever comes next, and runs it once', async () => {
    const other = await startScheduler({ dataDir })
    await one.tell({ do: 'setUp', plans: Array.from({ length: 20 }, () => hourly()) })
    const killed = scan('05:30', other).catch(() => 'killed')
    await poll({
      ask: () => one.tell<State[]>({ do: 'states' }),
      accept: (found) => found.length > 3,
      what: 'The first occurrences',
    })
    await other.kill9()
    expect(await killed).toBe('killed')
    await settled('05:45')
    const lines = (await readFile(runsFile, 'utf8')).trim().split('\n')
    expect([lines.length, new Set(lines).size]).toEqual([100, 100])
  }, 60_000)

  it('makes up for what was missed as the schedule says', async () => {
    await one.tell({
      do: 'setUp',
      plans: [hourly({ graceMinutes: 10, misfire: 'catchUp', catchUpMax: 2 })],
    })
    await settled('05:05')
    expect(await states()).toEqual([
      '1 missed',
      '2 missed',
      '3 started late',
      '4 started late',
      '5 started',
    ])
  }, 60_000)

  it('leaves a run out while the one before it works, and lets none pass it by', async () => {
    await one.tell({ do: 'setUp', plans: [hourly({ overlap: 'skip' })] })
    // Both come due in one scan: the first has not ended when the second is looked at.
    await scan('02:05')
    expect(await states()).toEqual(['1 started', '2 overlap'])
    await settled('02:10')
    await settled('03:05')
    expect(await states()).toEqual(['1 started', '2 overlap', '3 started'])
  }, 60_000)
})
