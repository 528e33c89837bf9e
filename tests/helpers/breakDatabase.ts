import { connect, createServer, type Server, type Socket } from 'node:net'
import { freePort } from './freePort'
import { ON_SQLITE, openDatabase } from './openDatabase'
import type { RunningApp } from './startApp'

export type BreakableDatabase = {
  /** What the processes need to use this database. */
  env: Record<string, string>
  /** From now on no process gets an answer from it. */
  fail: () => Promise<void>
  mend: () => Promise<void>
  close: () => Promise<void>
}

/** Tables that fronts read. */
const TABLES = ['sites', 'domains', 'tenants', 'releases']

/**
 * A database that goes away and comes back: MongoDB behind a relay that closes every connection, SQLite by
 * tables that are moved away under the running server.
 */
export const breakableDatabase = async (
  dataDir: string,
  env: Record<string, string>,
): Promise<BreakableDatabase> =>
  ON_SQLITE ? breakableSqlite(dataDir) : breakableMongo(env.DATABASE_URL ?? '')

const breakableSqlite = (dataDir: string): BreakableDatabase => {
  const run = async (rename: (table: string) => string): Promise<void> => {
    const client = openDatabase({ dataDir } as Pick<RunningApp, 'dataDir'>)
    // References to a table stay as they are.
    await client.execute('PRAGMA legacy_alter_table = ON')
    for (const table of TABLES) await client.execute(rename(table))
    client.close()
  }
  return {
    env: {},
    fail: () => run((table) => `ALTER TABLE ${table} RENAME TO ${table}_away`),
    mend: () => run((table) => `ALTER TABLE ${table}_away RENAME TO ${table}`),
    close: () => Promise.resolve(),
  }
}

const breakableMongo = async (address: string): Promise<BreakableDatabase> => {
  const url = new URL(address)
  const upstream = { host: url.hostname, port: Number(url.port || 27017) }
  const port = await freePort()
  const sockets = new Set<Socket>()
  let server: Server | null = null

  const relay = (socket: Socket): void => {
    const other = connect(upstream)
    for (const [one, another] of [
      [socket, other],
      [other, socket],
    ] as const) {
      sockets.add(one)
      one.on('error', () => another.destroy())
      one.on('close', () => {
        sockets.delete(one)
        another.destroy()
      })
      one.pipe(another)
    }
  }
  const open = (): Promise<void> =>
    new Promise((done, refuse) => {
      server = createServer(relay)
      server.once('error', refuse)
      server.listen(port, '127.0.0.1', () => done())
    })
  const shut = (): Promise<void> =>
    new Promise((done) => {
      if (!server) return done()
      server.close(() => done())
      server = null
      for (const socket of sockets) socket.destroy()
    })

  await open()
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return { env: { DATABASE_URL: String(url) }, fail: shut, mend: open, close: shut }
}
