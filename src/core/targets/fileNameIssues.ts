import type { FieldIssue } from '../errors'

/** Bytes of one part of a name that file systems take. */
const MAX_PART = 255

/** Bytes of a whole name: below what Linux takes of a path (4096), with room for the folder above. */
const MAX_NAME = 2000

/** Listed one by one; after that a number says enough. */
const LISTED = 20

/**
 * What keeps files from lying beside each other below any folder: names that leave it or hold control
 * characters, two files of one name, a file in the place of a folder. `pointer` is `/files`.
 */
export const fileNameIssues = (files: readonly { path: string; file: string }[]): FieldIssue[] => {
  const names = new Map<string, string>()
  const folders = new Map<string, string>()
  const messages: string[] = []
  for (const { path, file } of files) {
    const problem = problemOf(file)
    if (problem) {
      messages.push(`The path ${shown(path)} cannot be the name of a file: ${problem}.`)
      continue
    }
    const first = names.get(file)
    if (first !== undefined)
      messages.push(`${shown(path)} and ${shown(first)} would be the same file, "${file}".`)
    names.set(file, path)
    for (let end = file.indexOf('/'); end !== -1; end = file.indexOf('/', end + 1))
      folders.set(file.slice(0, end), path)
  }
  for (const [file, path] of names) {
    const below = folders.get(file)
    if (below !== undefined)
      messages.push(
        `${shown(path)} would be a file and, for ${shown(below)}, a folder. Give one of them another path.`,
      )
  }
  const more = messages.length - LISTED
  return [
    ...messages.slice(0, LISTED),
    ...(more > 0 ? [`${more} more names of this kind.`] : []),
  ].map((message) => ({ pointer: '/files', message }))
}

const shown = (path: string): string => JSON.stringify(path.slice(0, 200))

const problemOf = (name: string): string | undefined => {
  if (/[\p{Cc}\\]/u.test(name)) return 'it has control characters or a backslash'
  if (name.split('/').some((part) => part === '' || part === '.' || part === '..'))
    return 'a part of it is empty, "." or ".."'
  if (name.split('/').some((part) => Buffer.byteLength(part) > MAX_PART))
    return `a part of it is longer than ${MAX_PART} bytes`
  if (Buffer.byteLength(name) > MAX_NAME) return `it is longer than ${MAX_NAME} bytes`
  return undefined
}
