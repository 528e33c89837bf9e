import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { migrations } from '../migrations'
import { createQueuedClient } from './queuedClient'

/**
 * The database by the scheme of its URL: `file:` is SQLite, `mongodb:` and `mongodb+srv:` MongoDB.
 *
 * SQLite: typed blocks as JSON, UUID ids, committed migrations run at start, never a schema push.
 * MongoDB: no aggregation joins, which compatible servers do not run rightly.
 */
export const databaseAdapter = (url: string): DatabaseAdapterObj => {
  if (!url.startsWith('file:'))
    return mongooseAdapter({ url, useJoinAggregations: false, ensureIndexes: true })

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
