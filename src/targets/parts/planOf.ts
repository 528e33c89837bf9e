import type { TargetFile, TargetPlan } from '../contract'

/** A plan out of what a release has and what the target has. */
export const planOf = ({
  files,
  isThere,
  live,
  paths,
  issues,
}: {
  files: readonly TargetFile[]
  isThere: (file: TargetFile) => boolean
  /** Paths that answer now. */
  live: Iterable<string>
  /** Paths that will answer. */
  paths: ReadonlySet<string>
  issues: TargetPlan['issues']
}): TargetPlan => {
  const missing = files.filter((file) => !isThere(file))
  // Two paths with the same bytes are sent once.
  const upload = [...new Map(missing.map((file) => [file.digest, file])).values()]
  return {
    upload,
    unchanged: files.length - missing.length,
    removed: [...live].filter((path) => !paths.has(path)).sort(),
    bytes: upload.reduce((sum, { size }) => sum + size, 0),
    issues,
  }
}
