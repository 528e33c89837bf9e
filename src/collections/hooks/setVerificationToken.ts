import { randomBytes } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '../../core/tenancy/actorOf'

const UNPROVEN = { ownership: 'pending', routing: 'pending', certificate: 'pending' } as const
const UNSEEN = { checks: null, checkedAt: null, failures: 0 } as const

/** A new host name is unproven: it gets a fresh token, starts over, and is looked at soon. */
export const setVerificationToken: CollectionBeforeChangeHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const isNew =
    operation === 'create' || (data.host !== undefined && data.host !== originalDoc?.host)
  if (!isNew) return data
  const trusted = !req.user || actorOf(req.user).kind === 'admin'
  return {
    ...data,
    ...(trusted && operation === 'create' ? {} : UNPROVEN),
    ...UNSEEN,
    nextCheckAt: new Date().toISOString(),
    verificationToken: `tause-${randomBytes(16).toString('hex')}`,
  }
}
