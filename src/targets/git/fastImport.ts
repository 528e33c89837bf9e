import type { TargetContext, TargetFile } from '../contract'

/**
 * The stream of `git fast-import` that makes one commit without a parent of the files. Blobs are read one by
 * one: a site need not fit into memory.
 *
 * @see https://git-scm.com/docs/git-fast-import
 */
export const fastImport = async function* ({
  files,
  read,
  ref,
  onFile,
}: {
  files: readonly TargetFile[]
  read: TargetContext['read']
  ref: string
  onFile: (done: number, bytes: number) => Promise<void>
}): AsyncGenerator<Buffer> {
  const marks = new Map<string, number>()
  let bytes = 0
  for (const [index, { digest }] of files.entries()) {
    if (!marks.has(digest)) {
      const content = await read(digest)
      bytes += content.length
      marks.set(digest, marks.size + 1)
      yield Buffer.from(`blob\nmark :${marks.size}\ndata ${content.length}\n`)
      yield content
      yield Buffer.from('\n')
    }
    await onFile(index + 1, bytes)
  }
  const message = 'Files of a release'
  // The time is fixed: the same files are the same commit.
  yield Buffer.from(
    `commit ${ref}\ncommitter TauseStack <no-reply@example.com> 978307200 +0000\ndata ${message.length}\n${message}\n`,
  )
  for (const { file, digest } of files)
    yield Buffer.from(`M 100644 :${marks.get(digest)} ${quoted(file)}\n`)
  yield Buffer.from('M 100644 inline ".nojekyll"\ndata 0\n\ndone\n')
}

const quoted = (path: string): string => `"${path.replace(/["\\]/g, '\\$&')}"`
