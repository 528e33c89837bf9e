import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { conflict, TauseError } from '../../../core/errors'
import { EXPORT_FORMATS } from '../../../core/export/formats'
import { answer } from '../../../endpoints/http/answer'
import { parseInput } from '../../../endpoints/http/parseInput'
import { readJsonBody } from '../../../endpoints/http/readJsonBody'
import { exportArchive, type ExportResult } from '../../../jobs/export/exportArchive'
import { startExport } from '../../../jobs/export/startExport'
import type { JobDocument } from '../../../jobs/types'
import { findExport } from './findExport'

const EXPORTS_PATH = '/exports'

const ID = z.string().min(1).max(64)

const order = z.strictObject({
  site: ID,
  page: ID.nullable().default(null),
  format: z.enum(EXPORT_FORMATS).default('static'),
  drafts: z.boolean().default(false),
})

/** How far an export is, as the panel asks for it. */
export type ExportState = Pick<JobDocument, 'id' | 'state'> & {
  percent: number
  step: string
  result: ExportResult | null
  error: JobDocument['error']
}

/**
 * `POST /api/exports` orders an archive, `GET /api/exports/:id` tells how far it is, and
 * `GET /api/exports/:id/file` streams it.
 */
export const exportEndpoints = ({ dataDir }: { dataDir: string }): Endpoint[] => [
  {
    path: EXPORTS_PATH,
    method: 'post',
    handler: answer(async (req) => {
      const { site, page, ...rest } = parseInput(order, await readJsonBody(req))
      const job = await startExport({ req, order: { siteId: site, pageId: page, ...rest } })
      return Response.json(toState(job), { status: 202, headers: UNSTORED })
    }),
  },
  {
    path: `${EXPORTS_PATH}/:id`,
    method: 'get',
    handler: answer(async (req) =>
      Response.json(toState(await findExport(req)), { headers: UNSTORED }),
    ),
  },
  {
    path: `${EXPORTS_PATH}/:id/file`,
    method: 'get',
    handler: answer(async (req) => {
      const job = await findExport(req)
      if (job.state !== 'succeeded') throw conflict(`The export "${job.id}" is ${job.state}.`)
      const path = exportArchive(dataDir, job.id)
      const found = await stat(/* turbopackIgnore: true */ path).catch(() => null)
      if (!found)
        throw new TauseError({
          code: 'gone',
          status: 410,
          message: `The archive of the export "${job.id}" is kept for an hour only. Export again.`,
        })
      const bytes = Readable.toWeb(createReadStream(/* turbopackIgnore: true */ path))
      return new Response(bytes as ReadableStream<Uint8Array>, {
        headers: {
          ...UNSTORED,
          'content-type': 'application/zip',
          'content-length': String(found.size),
          'content-disposition': `attachment; filename="${(job.result as ExportResult).name}"`,
          'x-content-type-options': 'nosniff',
        },
      })
    }),
  },
]

const UNSTORED = { 'cache-control': 'private, no-store' }

const toState = ({ id, state, progress, result, error }: JobDocument): ExportState => ({
  id,
  state,
  percent: progress?.percent ?? 0,
  step: progress?.step ?? state,
  result: (result as ExportResult | null) ?? null,
  error: error ?? null,
})
