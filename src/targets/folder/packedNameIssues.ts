import type { TargetFile, TargetPlan } from '../contract'

/** Compressed forms lie beside their files: `robots.txt.gz` cannot be a page's folder, too. */
export const packedNameIssues = (files: readonly TargetFile[]): TargetPlan['issues'] => {
  const packed = new Set(
    files.flatMap(({ file, encodings = [] }) =>
      encodings.map((encoding) => `${file}.${encoding === 'gzip' ? 'gz' : encoding}`),
    ),
  )
  return files
    .filter(({ file }) =>
      file.split('/').some((_, index, parts) => packed.has(parts.slice(0, index + 1).join('/'))),
    )
    .map(({ path }) => ({
      pointer: '/files',
      level: 'error',
      message: `The path "${path.slice(0, 100)}" is the name of a compressed file beside another. Give the page another one.`,
    }))
}
