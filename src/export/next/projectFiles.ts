import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ExportFile } from '../types'

const FOLDER = fileURLToPath(new URL(/* turbopackIgnore: true */ 'project', import.meta.url))

/** Keeps the tools of this repository from taking the project's files for its own. */
const SUFFIX = '.tpl'

/** Only for sites with forms. */
const FORMS = 'app/api/forms/'

/** The files that every exported project has, from `project/` beside this file. */
export const projectFiles = async ({ hasForms }: { hasForms: boolean }): Promise<ExportFile[]> => {
  const entries = await readdir(/* turbopackIgnore: true */ FOLDER, {
    recursive: true,
    withFileTypes: true,
  })
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(SUFFIX))
      .map(async ({ parentPath, name }) => {
        const file = join(parentPath, name)
        const path = relative(FOLDER, file).split(sep).join('/').slice(0, -SUFFIX.length)
        return { path, bytes: await readFile(/* turbopackIgnore: true */ file) }
      }),
  )
  return files.filter(({ path }) => hasForms || !path.startsWith(FORMS))
}
