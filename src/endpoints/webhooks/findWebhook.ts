import type { PayloadRequest } from 'payload'
import { forbidden } from '../../core/errors'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import type { Actor } from '../../core/tenancy/vocabulary'
import type { WebhookDocument } from '../../jobs/webhooks/documents'
import { findVisible } from '../http/findVisible'

/** @throws TauseError `not_found` for what the requester cannot see, or has not selected. */
export const findWebhook = (
  req: PayloadRequest,
  id: string,
  tenantId: string | undefined,
): Promise<WebhookDocument> =>
  findVisible({ req, id, tenantId, collection: 'site-webhooks', name: 'webhook' })

/** @throws TauseError `forbidden` for who may see deliveries of the tenant, but cause none. */
export const assertMaySend = (actor: Actor, { tenant }: { tenant: unknown }): void => {
  const grant = canDo({ actor, collection: 'site-webhooks', operation: 'update' })
  if (!covers(grant, idOf(tenant)))
    throw forbidden('Sending to a webhook needs the role owner, or a key with "webhooks:write".')
}
