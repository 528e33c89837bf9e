import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Route } from './printRoutes'

const ROOT = resolve(import.meta.dirname, '../../..')

/** Every REST route that is registered. Read in another process: the config opens what would keep this one alive. */
export const readRoutes = (): Promise<Route[]> => (routesRead ??= printRoutes())

let routesRead: Promise<Route[]> | undefined

const printRoutes = async (): Promise<Route[]> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['tests/helpers/runCompiled.mjs', 'tests/int/tenancy/printRoutes.ts'],
    {
      cwd: ROOT,
      maxBuffer: 2 ** 24,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NODE_OPTIONS: '',
        PAYLOAD_SECRET: 'x'.repeat(40),
      },
    },
  )
  return JSON.parse(stdout.slice(stdout.indexOf('[{'))) as Route[]
}
