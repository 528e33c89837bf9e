import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { inLanguage } from './inLanguage'

/**
 * Refuses to verify a host name that is verified for another tenant: many may claim it, one owns it.
 *
 * Looks past access control, at what exists in other tenants; the refusal does not say in which.
 */
export const refuseSecondOwner: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { ownership, host } = { ...originalDoc, ...data } as { ownership?: string; host?: string }
  const tenant = idOf(data.tenant ?? originalDoc?.tenant)
  if (ownership !== 'verified' || !host || tenant === undefined) return data
  const owned = await req.payload.db.findOne({
    collection: 'domains',
    where: {
      and: [
        { host: { equals: host } },
        { ownership: { equals: 'verified' } },
        { tenant: { not_equals: tenant } },
      ],
    },
    req,
  })
  if (!owned) return data
  const message = inLanguage(req, {
    en: `"${host}" is verified for another tenant. Withdraw its verification there before you verify it here.`,
    es: `«${host}» está verificado para otra organización. Retire allí la verificación antes de verificarlo aquí.`,
  })
  throw new ValidationError(
    { collection: 'domains', errors: [{ path: 'ownership', message }] },
    req.t,
  )
}
