import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Payload, SanitizedConfig } from 'payload'
import { readSettings, type Settings } from '../core/settings'
import { checkDatabaseFile } from './start/databaseFile'
import { prepareDataFolder } from './start/dataFolder'
import { readOrMakeSecret } from './start/secret'
import type { BlobStore } from '../storage/BlobStore'

/** Folder of the package: where `admin/` and `payload.config.ts` lie. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type Runtime = {
  settings: Settings
  config: Promise<SanitizedConfig>
  payload: Payload
  blobs: BlobStore
}

/**
 * Reads the settings, makes the data folder and the secret, and puts both where `payload.config.ts`
 * finds them. Must run before anything imports the config.
 *
 * @throws TauseError `invalid` whose one-line message names the variable to mend.
 */
export const prepareEnvironment = async (): Promise<Settings> => {
  const read = readSettings(process.env)
  const dataDir = await prepareDataFolder(read.dataDir)
  const secret = await readOrMakeSecret({ given: read.secret, dataDir })
  const databaseUrl = process.env.DATABASE_URL || `file:${join(dataDir, 'tausestack.db')}`
  await checkDatabaseFile(databaseUrl)
  Object.assign(process.env, {
    NODE_ENV: process.env.NODE_ENV === 'development' ? 'development' : 'production',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: secret,
    PUBLIC_URL: read.publicUrl,
  })
  return { ...read, dataDir, databaseUrl, secret }
}

/** Opens database and stores, with the committed migrations applied. Nothing before it loads Payload. */
export const openRuntime = async (settings: Settings): Promise<Runtime> => {
  const { getPayload } = await import('payload')
  const { openBlobStore } = await import('../storage/openBlobStore')
  const { default: config } = await import('../../payload.config')
  const payload = await getPayload({ config })
  await migrateInDevelopment(payload)
  const blobs = openBlobStore(settings)
  await blobs.prepare()
  return { settings, config, payload, blobs }
}

/** Payload applies the committed migrations by itself only in production. */
const migrateInDevelopment = async ({ db }: Payload): Promise<void> => {
  const { prodMigrations } = db as { prodMigrations?: Parameters<typeof db.migrate>[0] }
  if (process.env.NODE_ENV !== 'production' && db.name === 'sqlite')
    await db.migrate({ migrations: prodMigrations as never })
}
