import { rm } from 'node:fs/promises'
import { agentTeams, TOPIC } from '../helpers/agentTeams'
import { ON_SQLITE, openDatabase } from '../helpers/openDatabase'
import { startApp } from '../helpers/startApp'

const MINUTE = 60_000
const LONG_AGO = new Date(Date.now() - 60 * MINUTE).toISOString()

// What a process leaves behind that dies between two writes, which no API can bring about.
const onSqlite = ON_SQLITE ? it : it.skip

describe('runs that nobody was called for', () => {
  onSqlite(
    'go on once somebody keeps the clock: without a job, and with a worker that is gone',
    async () => {
      const first = await startApp({ args: ['--role', 'front'] })
      const { port, dataDir } = first
      const kit = await agentTeams(first)
      const lost = await kit.start('researchReport', { topic: TOPIC })
      const begun = await kit.start('researchReport', { topic: TOPIC })
      const database = openDatabase(first)
      await database.execute("DELETE FROM jobs WHERE kind = 'agent-run'")
      await database.execute({
        sql: 'UPDATE agent_runs SET updated_at = ?',
        args: [LONG_AGO],
      })
      // Its worker died, and so has its job's last attempt.
      await database.execute({
        sql: "UPDATE agent_runs SET state = 'running', job = 'gone' WHERE id = ?",
        args: [begun.id],
      })
      database.close()
      await first.stop({ keepData: true })
      const second = await startApp({ dataDir, port })
      try {
        for (const { id } of [lost, begun])
          expect(await kit.ended(id)).toMatchObject({ error: null, drafts: [{}] })
      } finally {
        await second.stop()
        await rm(dataDir, { recursive: true, force: true })
      }
    },
    3 * MINUTE,
  )
})
