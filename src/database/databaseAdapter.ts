import type { DatabaseAdapterObj } from 'payload'

/**
 * The database by the scheme of its URL: `file:` is SQLite, `mongodb:` and `mongodb+srv:` MongoDB.
 * Only the driver in use is loaded: the other one is hundreds of modules that each start would read.
 */
export const databaseAdapter = async (url: string): Promise<DatabaseAdapterObj> =>
  url.startsWith('file:')
    ? (await import('./sqlite')).sqlite(url)
    : (await import('./mongodb')).mongodb(url)
