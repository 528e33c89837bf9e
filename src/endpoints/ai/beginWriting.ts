import type { PayloadRequest } from 'payload'
import { type Asked, openWriting } from '../../agents/writing/openWriting'
import type { Writing } from '../../agents/writing/types'
import type { ApiServices } from '../http/operation'
import { tenantOf } from '../http/tenantScope'

/**
 * The model of the tenant that a request is for.
 *
 * @throws TauseError as `tenantOf` and `openWriting` do.
 */
export const beginWriting = async ({
  req,
  actor,
  services,
  selectedTenant,
  asked,
}: {
  req: PayloadRequest
  actor: Writing['actor']
  services: ApiServices
  selectedTenant: string | undefined
  asked: Asked
}): Promise<Writing> => {
  const tenantId = await tenantOf({ req, actor, selected: selectedTenant, given: asked.tenantId })
  return openWriting({ req, actor, services, tenantId, asked })
}
