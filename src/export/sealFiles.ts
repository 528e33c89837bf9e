import { invalid } from '../core/errors'
import type { ExportFile } from './exportFile'

/** What Windows, macOS and ZIP readers all take for one name. */
const PART = /^[^\\/:*?"<>|\p{Cc}]+$/u

/**
 * The files sorted by path, once it is certain that they can be written below any folder.
 *
 * @throws TauseError `invalid` for a path that leaves its folder, is absolute or empty, or that takes
 * another file's place (also where a file system ignores case).
 */
export const sealFiles = (files: Iterable<ExportFile>): ExportFile[] => {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const taken = new Set<string>()
  const folders = new Set<string>()
  for (const { path } of sorted) {
    checkPath(path)
    const key = keyOf(path)
    if (taken.has(key)) throw invalid(`Two files of the export would be "${path}". Rename one.`)
    taken.add(key)
    const parts = key.split('/')
    for (let count = 1; count < parts.length; count++) folders.add(parts.slice(0, count).join('/'))
  }
  for (const { path } of sorted)
    if (folders.has(keyOf(path)))
      throw invalid(
        `"${path}" would be a file and a folder at once. Give the page of that path another one.`,
      )
  return sorted
}

const keyOf = (path: string): string => path.normalize('NFC').toLowerCase()

const checkPath = (path: string): void => {
  const parts = path.split('/')
  if (parts.some((part) => !PART.test(part) || part === '.' || part === '..'))
    throw invalid(
      `"${path.slice(0, 200)}" is no path that a file of an export can have. Change the path of the page it stands for.`,
    )
}
