import { appendFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { CollectionSlug } from 'payload'
import { openRuntime, prepareEnvironment } from '../../src/cli/runtime'
import { enqueue } from '../../src/jobs/enqueue'
import { jobByKey } from '../../src/jobs/schedules/jobByKey'
import { scanSchedules } from '../../src/jobs/schedules/scanSchedules'
import type { SchedulableKind } from '../../src/jobs/schedules/types'
import { startWorker } from '../../src/jobs/worker/startWorker'
import type { SchedulerCommand } from './scheduler'

// A scheduler, and a worker on wish, of its own process on the database of DATA_DIR. Its clock is what it
// is told on standard input. What schedules run here is one line in the file of RUNS_FILE: its key.

const KIND = 'test-note'

const runtime = await openRuntime(await prepareEnvironment())
const { payload } = runtime

const note: SchedulableKind = {
  kind: 'deploy',
  assertMay: () => Promise.resolve(),
  start: async ({ occurrence, req, idempotencyKey }) => {
    const known = await jobByKey(payload, { tenantId: null, kind: KIND, key: idempotencyKey })
    if (known) return known
    return enqueue({
      payload,
      kind: KIND,
      input: { key: occurrence.key },
      tenantId: null,
      actor: { collection: 'users', id: String(req.user?.id) },
      idempotencyKey,
    }).catch(async (error: unknown) => {
      const made = await jobByKey(payload, { tenantId: null, kind: KIND, key: idempotencyKey })
      if (made) return made
      throw error
    })
  },
}

const worker = process.env.RUNS_FILE
  ? startWorker({
      payload,
      kinds: [
        {
          kind: KIND,
          run: ({ input }) =>
            appendFile(process.env.RUNS_FILE ?? '', `${(input as { key: string }).key}\n`),
        },
      ],
    })
  : undefined

const setUp = async (plans: Extract<SchedulerCommand, { do: 'setUp' }>['plans']) => {
  const user = await payload.create({
    collection: 'users',
    data: {
      email: 'clock@example.com',
      name: 'Clock',
      password: 'a long enough password 4711',
      platformRole: 'admin',
    } as never,
    overrideAccess: true,
  })
  const tenant = await payload.create({
    collection: 'tenants',
    data: { name: 'Clock', slug: 'clock' } as never,
    overrideAccess: true,
  })
  const site = await payload.create({
    collection: 'sites',
    data: { tenant: tenant.id, name: 'Clock', slug: 'clock' } as never,
    overrideAccess: true,
  })
  const ids: string[] = []
  for (const { expression, timeZone, from, ...rest } of plans) {
    const schedule = await payload.create({
      collection: 'schedules',
      data: {
        graceMinutes: 1440,
        overlap: 'queue',
        ...rest,
        tenant: tenant.id,
        name: expression,
        kind: 'deploy',
        site: site.id,
        recurrence: { type: 'cron', expression },
        start: '2020-01-01T00:00',
        timeZone,
      } as never,
      overrideAccess: true,
    })
    // As if it had been planned then.
    await payload.db.updateOne({
      collection: 'schedules' as CollectionSlug,
      where: { id: { equals: schedule.id } },
      data: { scannedUntil: from, nextRunAt: from, user: user.id },
      options: { atomic: true },
    })
    ids.push(String(schedule.id))
  }
  return ids
}

const countOpen = async (): Promise<number> => {
  const [runs, jobs] = await Promise.all([
    payload.db.count({
      collection: 'schedule-occurrences' as CollectionSlug,
      where: { state: { in: ['due', 'waiting', 'starting'] } },
    }),
    payload.db.count({
      collection: 'jobs' as CollectionSlug,
      where: { state: { in: ['queued', 'running'] } },
    }),
  ])
  return runs.totalDocs + jobs.totalDocs
}

const answer = async (command: SchedulerCommand): Promise<unknown> => {
  switch (command.do) {
    case 'setUp':
      return setUp(command.plans)
    case 'scan':
      return scanSchedules({ payload, now: new Date(command.now), kinds: [note] })
    case 'countOpen':
      return countOpen()
    case 'states': {
      const { docs } = await payload.db.find<{ state: string } & Record<string, unknown>>({
        collection: 'schedule-occurrences' as CollectionSlug,
        sort: 'at',
        pagination: false,
        limit: 0,
      })
      return docs.map(({ at, state, reason, late }) => ({ at, state, reason, late }))
    }
  }
}

createInterface({ input: process.stdin }).on('line', (line) => {
  answer(JSON.parse(line) as SchedulerCommand).then(
    (result) => process.stdout.write(`@${JSON.stringify({ result: result ?? null })}\n`),
    (error: unknown) => process.stdout.write(`@${JSON.stringify({ error: String(error) })}\n`),
  )
})
process.once('SIGTERM', () => {
  void Promise.resolve(worker?.stop()).then(() => process.exit(0))
})
process.stdout.write('@{"result":"ready"}\n')
