import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { sealedSecret } from './sealedSecret'

/** Characters that are kept in clear, so that a secret can be recognised. */
const SHOWN = 4

/** A secret shorter than this shows nothing of itself. Characters. */
const LONG_ENOUGH = 16

/** Keeps a target's token or key as an envelope. An empty one takes it away; none given leaves it. */
export const sealTargetSecret: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { secret, ...rest } = data
  if (typeof secret !== 'string') return rest
  const value = secret.trim()
  if (!value) return { ...rest, sealId: null, sealedSecret: null, secretHint: null }
  return {
    ...rest,
    ...sealedSecret({
      value,
      secret: req.payload.secret,
      tenant: idOf(rest.tenant ?? originalDoc?.tenant) ?? '',
      collection: 'deploy-targets',
    }),
    secretHint: value.length < LONG_ENOUGH ? '…' : `…${value.slice(-SHOWN)}`,
  }
}
