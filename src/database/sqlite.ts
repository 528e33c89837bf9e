import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { migrations } from '../migrations'
import { createQueuedClient } from './queuedClient'

/** SQLite: typed blocks as JSON, UUID ids, committed migrations run at start, never a schema push. */
export const sqlite = (url: string): DatabaseAdapterObj => {
  const adapter = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    blocksAsJSON: true,
    wal: true,
    push: false,
    transactionOptions: { behavior: 'immediate' },
    migrationDir: 'src/migrations',
    prodMigrations: migrations,
  })
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      // `connect` keeps a client that is already there.
      ;(database as { client?: unknown }).client = createQueuedClient(url)
      return database
    },
  } as DatabaseAdapterObj
}
