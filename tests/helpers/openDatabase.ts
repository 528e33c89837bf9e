import { type Client, createClient } from '@libsql/client'
import { join } from 'node:path'
import type { RunningApp } from './startApp'

/** True when the suite runs on SQLite, whose file a test can open beside the server. */
export const ON_SQLITE = !process.env.TEST_MONGODB_URL

/** The server's own SQLite file, for what no API lets through: damage and data of other versions. */
export const openDatabase = (app: Pick<RunningApp, 'dataDir'>): Client => {
  const client = createClient({ url: `file:${join(app.dataDir, 'tausestack.db')}` })
  // The server writes, too: waits for it. Of a local file this has run when the call returns.
  void client.execute('PRAGMA busy_timeout = 10000')
  return client
}
