import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { idParams } from '../../core/api/common'
import { conflict, TauseError } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { archiveName, zipFolderName } from '../../core/targets/zipFolder'
import { defineOperation } from '../http/operation'
import { findVisiblePush } from './findTarget'

export const getPushArchive = defineOperation({
  method: 'get',
  path: '/pushes/:id/archive',
  operationId: 'getPushArchive',
  summary: 'Fetch the ZIP that a push has made',
  tag: 'Targets',
  params: idParams,
  problems: [409, 410],
  responses: { 200: { description: 'The archive.', types: ['application/zip'] } },
  handle: async ({ req, selectedTenant, services, params: { id } }) => {
    const { push, target } = await findVisiblePush({ req, id, tenantId: selectedTenant })
    if (target?.kind !== 'zip' || !push.remoteId)
      throw conflict(`Push "${id}" is ${push.state} and has no archive.`)
    const path = join(
      /* turbopackIgnore: true */ services.targetsDir,
      idOf(push.tenant) ?? '',
      zipFolderName(target.id),
      archiveName(push.remoteId),
    )
    const found = await stat(/* turbopackIgnore: true */ path).catch(() => null)
    if (!found || push.state === 'removed')
      throw new TauseError({
        code: 'gone',
        status: 410,
        message: `The archive of push "${id}" is not kept any more. Push its release again.`,
      })
    const bytes = Readable.toWeb(createReadStream(/* turbopackIgnore: true */ path))
    return new Response(bytes as ReadableStream<Uint8Array>, {
      headers: {
        'cache-control': 'private, no-store',
        'content-type': 'application/zip',
        'content-length': String(found.size),
        'content-disposition': `attachment; filename="site-${archiveName(push.remoteId)}"`,
        'x-content-type-options': 'nosniff',
      },
    })
  },
})
