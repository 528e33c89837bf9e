import { type Client, createClient } from '@libsql/client'
import { join } from 'node:path'
import type { RunningApp } from './startApp'

/** True when the suite runs on SQLite, whose file a test can open beside the server. */
export const ON_SQLITE = !process.env.TEST_MONGODB_URL

/** The server's own SQLite file, for what no API lets through: damage and data of other versions. */
export const openDatabase = (app: Pick<RunningApp, 'dataDir'>): Client =>
  createClient({ url: `file:${join(app.dataDir, 'tausestack.db')}` })
