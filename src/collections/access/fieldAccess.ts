import type { FieldAccess } from 'payload'
import { actorOf } from '../../core/tenancy/actorOf'
import { idOf } from '../../core/tenancy/idOf'

/** Field access: platform admins only. */
const platformAdminOnly: FieldAccess = ({ req }) => actorOf(req.user).kind === 'admin'

/** Field access on a user: that user and platform admins. */
export const selfOrPlatformAdmin: FieldAccess = ({ doc, id, req }) => {
  const actor = actorOf(req.user)
  return actor.kind === 'admin' || (actor.kind === 'member' && actor.id === (idOf(doc) ?? idOf(id)))
}

/** Field access: nobody through the API; the server's own code writes it past access control. */
export const nobody: FieldAccess = () => false

/** `access` of a field that only the server's own code writes. */
export const systemWritten = { create: nobody, update: nobody } as const

/** `access` of a field that only platform admins write. */
export const adminWritten = { create: platformAdminOnly, update: platformAdminOnly } as const
