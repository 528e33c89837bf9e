import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

// Not hoisted to here, or with subpaths only (@lexical/react): the editor loads it by itself.
const NOT_OURS = ['ERR_MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED']

/**
 * Imports the Lexical packages one by one, before anything imports Payload's editor.
 *
 * In Node each of them ends in a top-level `await import()`. Reached through the cycles of
 * `@payloadcms/richtext-lexical`, Node 20 sometimes never settles them, and the process ends with code 13
 * and no word, or hangs. Once they are evaluated there is nothing left to wait for.
 */
export const settleLexical = async () => {
  const manifest = new URL('../package.json', import.meta.resolve('@payloadcms/richtext-lexical'))
  const { dependencies } = JSON.parse(await readFile(fileURLToPath(manifest), 'utf8'))
  const names = Object.keys(dependencies).filter((name) => /^(lexical$|@lexical\/)/.test(name))
  // `lexical` first: the others import it.
  for (const name of names.sort((a, b) => (b === 'lexical') - (a === 'lexical')))
    await import(name).catch((error) => {
      if (!NOT_OURS.includes(error.code)) throw error
    })
}
