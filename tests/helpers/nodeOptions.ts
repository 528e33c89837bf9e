import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * `NODE_OPTIONS` of servers and commands under test. The same for all: one could not check the passwords
 * of another otherwise.
 */
export const NODE_OPTIONS: string = `--import=${pathToFileURL(join(import.meta.dirname, 'quickPasswords.mjs')).href}`
