import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { naiveRuns } from '../../helpers/naiveRuns'
import { poll } from '../../helpers/apiClient'
import { startScheduler } from '../../helpers/scheduler'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

export type Occurrences = {
  /** Runs that the rules ask for, found minute by minute and without the scheduler's own arithmetic. */
  expected: number
  /** Of these, how many have run. */
  ran: number
  /** Runs that have run more than once, or that nobody asked for. */
  doubled: number
}

export type OccurrenceWindow = {
  timeZone: string
  /** A whole minute; clocks change some hours after it. */
  from: string
  hours: number
}

/** Clocks go forward and back in three zones. */
const WINDOWS: readonly OccurrenceWindow[] = [
  { timeZone: 'Europe/Madrid', from: '2026-03-28T22:00:00.000Z', hours: 30 },
  { timeZone: 'America/New_York', from: '2026-11-01T02:00:00.000Z', hours: 30 },
  { timeZone: 'Australia/Lord_Howe', from: '2026-04-04T10:00:00.000Z', hours: 30 },
]

type Pattern = { expression: string; minutes: number[]; hours: number[] | null }

/** What is scheduled, and the same for the count by hand. `hours: null` is every hour. */
const PATTERNS: readonly Pattern[] = [
  { expression: '30 2 * * *', minutes: [30], hours: [2] },
  { expression: '15,45 1-3 * * *', minutes: [15, 45], hours: [1, 2, 3] },
  { expression: '*/20 * * * *', minutes: [0, 20, 40], hours: null },
]

/**
 * Two scheduler processes on one database, told the time in the same moment, step by step over a change
 * of the clocks. Their workers write down each run; what stands there is counted.
 */
export const measureOccurrences = async ({
  windows = WINDOWS,
  step = 10 * MINUTE,
}: { windows?: readonly OccurrenceWindow[]; step?: number } = {}): Promise<Occurrences> => {
  const total: Occurrences = { expected: 0, ran: 0, doubled: 0 }
  for (const window of windows) {
    const { expected, ran, doubled } = await measureWindow(window, step)
    total.expected += expected
    total.ran += ran
    total.doubled += doubled
  }
  return total
}

const measureWindow = async (
  { timeZone, from, hours }: OccurrenceWindow,
  step: number,
): Promise<Occurrences> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tause-occurrences-'))
  const runsFile = join(dataDir, 'runs.txt')
  const first = await startScheduler({ dataDir, runsFile })
  const second = await startScheduler({ dataDir, runsFile })
  try {
    const plans = PATTERNS.map(({ expression }) => ({ expression, timeZone, from }))
    const ids = await first.tell<string[]>({ do: 'setUp', plans })
    const begin = Date.parse(from)
    const end = begin + hours * HOUR
    for (let now = begin; now <= end; now += step) {
      const command = { do: 'scan', now: new Date(now).toISOString() } as const
      await Promise.all([first.tell(command), second.tell(command)])
    }
    const last = { do: 'scan', now: new Date(end).toISOString() } as const
    await poll({
      ask: async () => {
        await Promise.all([first.tell(last), second.tell(last)])
        return first.tell<number>({ do: 'countOpen' })
      },
      accept: (open) => open === 0,
      what: 'The end of all runs',
      timeout: 3 * MINUTE,
    })
    const expected = PATTERNS.flatMap((pattern, index) =>
      naiveRuns({
        timeZone,
        from: begin,
        to: end,
        isPlanned: isPlanned(pattern),
        twice: pattern.hours === null,
      }).map((at) => `${ids[index]}:${new Date(at).toISOString()}`),
    )
    return countRuns(expected, (await readFile(runsFile, 'utf8')).trim().split('\n'))
  } finally {
    await Promise.all([first.stop(), second.stop()])
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Holds the runs that were written down against those that were to be. */
const countRuns = (expected: readonly string[], lines: readonly string[]): Occurrences => {
  const ran = new Set(lines)
  const unasked = [...ran].filter((key) => !expected.includes(key)).length
  return {
    expected: expected.length,
    ran: expected.filter((key) => ran.has(key)).length,
    doubled: lines.length - ran.size + unasked,
  }
}

const isPlanned =
  ({ minutes, hours }: Pattern) =>
  (local: number): boolean => {
    const date = new Date(local)
    return (
      minutes.includes(date.getUTCMinutes()) &&
      (hours === null || hours.includes(date.getUTCHours()))
    )
  }
