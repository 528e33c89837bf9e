import { statSync, type Stats } from 'node:fs'

/** Changes whenever a file is written to or replaced. */
export const fileState = ({
  size,
  mtimeMs,
  ino,
}: Pick<Stats, 'size' | 'mtimeMs' | 'ino'>): string => `${size} ${mtimeMs} ${ino}`

/**
 * {@link fileState} of a path, or `null` where there is none. Blocks for some microseconds, where asking
 * asynchronously costs ten times that: a release has thousands of files.
 */
export const stateOf = (path: string): string | null => {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? fileState(found) : null
}
