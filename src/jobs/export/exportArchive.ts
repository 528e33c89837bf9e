import { join } from 'node:path'

/** Result of an export's job. */
export type ExportResult = {
  /** What the browser names the file, e.g. `cafe-sol-static.zip`. */
  name: string
  files: number
  /** Of the archive. */
  bytes: number
  /** What visitors would notice, e.g. a link that leads nowhere; the first of them. */
  warnings: string[]
}

const ID = /^[\w-]+$/

/** Folder of the archives, which are kept for an hour. */
export const exportFolder = (dataDir: string): string => join(dataDir, 'exports')

/** Where the archive of a job lies. @throws RangeError for an id that is none. */
export const exportArchive = (dataDir: string, jobId: string): string => {
  if (!ID.test(jobId)) throw new RangeError(`"${jobId}" is not the id of a job.`)
  return join(exportFolder(dataDir), `${jobId}.zip`)
}
