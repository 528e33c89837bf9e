import {
  createClient,
  type Client,
  type InArgs,
  type InStatement,
  type ResultSet,
  type Transaction,
} from '@libsql/client'
import { WriteQueue } from './writeQueue'

const SECOND = 1000

/** How long SQLite itself waits for a writer in another process. Milliseconds. */
const BUSY_TIMEOUT = 10 * SECOND

const READ = /^\s*(select|pragma|explain)\b/i

const textOf = (statement: InStatement | string): string =>
  typeof statement === 'string' ? statement : statement.sql

const describe = (sql: string): string => sql.replace(/\s+/g, ' ').trim().slice(0, 80)

/**
 * A libSQL client over one local file with two connections: reads go to one, and everything that
 * writes takes turns on the other. The stock client opens a new connection after each transaction,
 * without `busy_timeout` and with `synchronous` back at its default; these two keep their settings.
 */
export const createQueuedClient = (url: string): Client => {
  const reader = createClient({ url })
  const writer = createClient({ url })
  const queue = new WriteQueue()
  const configured = configure(writer).then(() => configure(reader))

  const write = async <Result>(description: string, run: () => Promise<Result>) => {
    await configured
    const release = await queue.acquire(description)
    try {
      return await run()
    } finally {
      release()
    }
  }

  return {
    protocol: 'file',
    get closed() {
      return writer.closed
    },
    execute: async (statement: InStatement, args?: InArgs): Promise<ResultSet> => {
      const sql = textOf(statement)
      const stmt = typeof statement === 'string' ? { sql, args: args ?? [] } : statement
      if (READ.test(sql)) {
        await configured
        return reader.execute(stmt)
      }
      return write(describe(sql), () => writer.execute(stmt))
    },
    batch: (statements, mode) => write('batch', () => writer.batch(statements, mode)),
    migrate: (statements) => write('migration', () => writer.migrate(statements)),
    executeMultiple: (sql) => write(describe(sql), () => writer.executeMultiple(sql)),
    transaction: async (): Promise<Transaction> => {
      await configured
      const release = await queue.acquire('transaction')
      try {
        await writer.execute('BEGIN IMMEDIATE')
      } catch (error) {
        release()
        throw error
      }
      return openTransaction(writer, release)
    },
    sync: () => writer.sync(),
    reconnect: () => undefined,
    close: () => {
      reader.close()
      writer.close()
    },
  } as Client
}

const configure = async (client: Client): Promise<void> => {
  await client.execute(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`)
  await client.execute('PRAGMA journal_mode = WAL')
  await client.execute('PRAGMA synchronous = NORMAL')
  await client.execute('PRAGMA foreign_keys = ON')
}

const openTransaction = (writer: Client, release: () => void): Transaction => {
  let open = true
  const end = async (sql: 'COMMIT' | 'ROLLBACK') => {
    if (!open) return
    open = false
    try {
      await writer.execute(sql)
    } catch (error) {
      // A failed COMMIT leaves the transaction open; the next writer must not inherit it.
      if (sql === 'COMMIT') await writer.execute('ROLLBACK').catch(() => undefined)
      throw error
    } finally {
      release()
    }
  }
  // Once it has ended, the connection is the next writer's.
  const execute = async (statement: InStatement): Promise<ResultSet> => {
    if (!open)
      throw new Error(`SQLite: the transaction of "${describe(textOf(statement))}" has ended.`)
    return writer.execute(statement)
  }
  return {
    execute,
    batch: async (statements: InStatement[]) => {
      const results: ResultSet[] = []
      for (const statement of statements) results.push(await execute(statement))
      return results
    },
    executeMultiple: () =>
      // The stock client rolls back an open transaction after it.
      Promise.reject(new Error('SQLite: executeMultiple is not possible within a transaction.')),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    close: () => void end('ROLLBACK').catch(() => undefined),
    get closed() {
      return !open
    },
  } as unknown as Transaction
}
