import { join } from 'node:path'
import { idParams } from '../../core/api/common'
import { type TargetConfig, targetConfigSchema } from '../../core/api/targetConfig'
import { webServerConfig } from '../../core/targets/webServerConfig'
import { idOf } from '../../core/tenancy/idOf'
import { defineOperation } from '../http/operation'
import { findVisibleTarget } from './findTarget'

const NONE: TargetConfig = { root: null, nginx: null, caddy: null }

export const getTargetConfig = defineOperation({
  method: 'get',
  path: '/targets/:id/config',
  operationId: 'getTargetConfig',
  summary: 'Read what a web server has to include to serve a folder target',
  tag: 'Targets',
  params: idParams,
  responses: { 200: { description: 'Lines of configuration.', schema: targetConfigSchema } },
  handle: async ({ req, selectedTenant, services, params: { id } }) => {
    const target = await findVisibleTarget({ req, id, tenantId: selectedTenant })
    const { folder } = (target.settings ?? {}) as { folder?: unknown }
    if (target.kind !== 'folder' || typeof folder !== 'string') return { status: 200, body: NONE }
    const place = join(
      /* turbopackIgnore: true */ services.targetsDir,
      idOf(target.tenant) ?? '',
      folder,
    )
    return { status: 200, body: webServerConfig(place) }
  },
})
