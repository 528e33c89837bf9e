import type { FieldAccess, PayloadRequest } from 'payload'
import { INSTALLING } from '../../core/template/installing'
import { idOf } from '../../core/tenancy/idOf'
import { canDo, covers } from '../../core/tenancy/permissions'
import { resolveActor } from './resolveActor'

/** Whether the request's user may lock blocks of a document of a tenant, and change what is locked. */
export const mayLock = async ({
  req,
  doc,
}: {
  req: PayloadRequest
  doc: { tenant?: unknown } | undefined
}): Promise<boolean> => {
  if (req.context[INSTALLING]) return true
  const { actor, suspended } = await resolveActor(req)
  const grant = canDo({ actor, collection: 'pages', operation: 'lock', suspended })
  // Asked without a document, whether a new one may be locked: the write itself asks again.
  return doc?.tenant === undefined ? grant !== 'none' : covers(grant, idOf(doc.tenant))
}

const locks: FieldAccess = ({ req, doc, data }) =>
  mayLock({ req, doc: (doc ?? data) as { tenant?: unknown } | undefined })

/** `access` of a field that locks a document's blocks. */
export const lockAccess = { create: locks, update: locks } as const
