import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { conflict } from '../core/errors'
import { sealFiles } from './sealFiles'
import type { ExportFile } from './types'

/**
 * Writes an export into a folder, which is made if need be.
 *
 * @throws TauseError `conflict` when the folder has anything in it: nothing is overwritten.
 */
export const writeFiles = async ({
  files,
  folder,
}: {
  files: Iterable<ExportFile>
  folder: string
}): Promise<void> => {
  const sealed = sealFiles(files)
  await mkdir(/* turbopackIgnore: true */ folder, { recursive: true })
  if ((await readdir(/* turbopackIgnore: true */ folder)).length > 0)
    throw conflict(`The folder "${folder}" is not empty. Empty it, or name another.`)
  for (const { path, bytes } of sealed) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
}
