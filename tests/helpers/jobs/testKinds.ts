import { forbidden } from '../../../src/core/errors'
import type { JobContext, JobKind } from '../../../src/jobs/types'

type Call = { url: string; key: string; ms?: number }

const tell = async (url: string, init?: RequestInit): Promise<number> =>
  (await fetch(url, { signal: AbortSignal.timeout(20_000), ...init })).status

/**
 * Kinds of jobs whose effects a receiver of the test counts.
 *
 * - `effect`: has its effect once. A job that was tried before may have had it: it asks first.
 * - `hold`: says that it has begun, and goes on until its signal tells it to end, which it says as well.
 * - `stubborn`: does not hear its signal; tries to write when it is told to.
 * - `flaky`: fails `times` times. `refused`: always, for good. `nothing`: succeeds at once.
 */
export const testKinds = (limits: Record<string, JobKind['limits']> = {}): JobKind[] => {
  const kinds: JobKind[] = [
    {
      kind: 'effect',
      run: async ({ input, job, signal }) => {
        const { url, key, ms = 0 } = input as Call
        const pause = () => ms && new Promise((done) => setTimeout(done, ms / 2))
        const effect = `${url}/effects/${key}`
        if (job.attempts > 1 && (await tell(effect)) === 200) return { key, found: true }
        await pause()
        signal.throwIfAborted()
        await tell(effect, { method: 'POST' })
        await pause()
        return { key, found: false }
      },
    },
    {
      kind: 'hold',
      run: async ({ input, signal, job }) => {
        const { url, key } = input as Call
        await tell(`${url}/begun/${key}?attempt=${job.attempts}`, { method: 'POST' })
        await new Promise<void>((done) => {
          if (signal.aborted) done()
          signal.addEventListener('abort', () => done(), { once: true })
          const ask = setInterval(() => {
            void tell(`${url}/released/${key}`).then((status) => status === 200 && done())
          }, 50)
          signal.addEventListener('abort', () => clearInterval(ask), { once: true })
        })
        if (!signal.aborted) return { released: true }
        const { name } = signal.reason as Error
        await tell(`${url}/told/${key}/${name}`, { method: 'POST' })
        throw signal.reason
      },
    },
    {
      kind: 'stubborn',
      run: async (context: JobContext<unknown>) => {
        const { url, key } = context.input as Call
        await tell(`${url}/begun/${key}?attempt=${context.job.attempts}`, { method: 'POST' })
        while ((await tell(`${url}/released/${key}`)) !== 200)
          await new Promise((done) => setTimeout(done, 50))
        const written = await context.progress({ percent: 50, step: 'late' }).then(
          () => 'written',
          (error: Error) => error.name,
        )
        await tell(`${url}/told/${key}/${written}`, { method: 'POST' })
        return { attempt: context.job.attempts }
      },
    },
    {
      kind: 'flaky',
      run: ({ input, job }) => {
        if (job.attempts <= (input as { times: number }).times) throw new Error('Not this time')
        return Promise.resolve({ attempt: job.attempts })
      },
    },
    { kind: 'refused', run: () => Promise.reject(forbidden('Not to be done.')) },
    { kind: 'nothing', run: () => Promise.resolve(null) },
  ]
  return kinds.map((kind) => ({ ...kind, limits: limits[kind.kind] }))
}
