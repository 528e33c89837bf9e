/** `static`: a folder for any web server; `next`: a Next.js project. */
export const EXPORT_FORMATS = ['static', 'next'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
