/** A file of an export. `path` is relative, with `/` between its parts. */
export type ExportFile = { path: string; bytes: Buffer }
