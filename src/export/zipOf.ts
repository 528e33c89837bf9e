import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { sealFiles } from './sealFiles'
import type { ExportFile } from './exportFile'

/** The earliest time a ZIP can name. In local time, as the format has it: the same bytes in any zone. */
const EPOCH = new Date(1980, 0, 1)

const REGULAR_FILE = 0o100644

/** Compressed already: deflating them again costs time and gains nothing. */
const PACKED = /\.(avif|gif|jpe?g|mp4|png|webm|webp|woff2)$/i

/**
 * A ZIP of the files as a stream of bytes. Same files, same bytes: entries are sorted and dated 1980.
 *
 * @throws TauseError `invalid` for a path that no archive should have; see {@link sealFiles}.
 */
export const zipOf = (files: Iterable<ExportFile>): Readable => {
  const zip = new ZipFile()
  for (const { path, bytes } of sealFiles(files))
    zip.addBuffer(bytes, path, {
      mtime: EPOCH,
      mode: REGULAR_FILE,
      compress: !PACKED.test(path),
      forceDosTimestamp: true,
    })
  zip.end()
  return Readable.from(zip.outputStream)
}
