import { type CollectionBeforeChangeHook, type CollectionSlug, ValidationError } from 'payload'
import { isInternationalName, nameLook } from '../../core/domains/nameLook'
import { idOf } from '../../core/tenancy/idOf'
import { inLanguage } from './inLanguage'

/**
 * Refuses a name written with more than ASCII that looks like one another tenant has verified. Looks past
 * access control; the refusal does not say whose that is.
 */
export const refuseLookalike: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { host } = data as { host?: string }
  if (!host || host === originalDoc?.host || !isInternationalName(host)) return data
  const { totalDocs } = await req.payload.db.count({
    collection: 'domain-claims' as CollectionSlug,
    where: {
      and: [
        { look: { equals: nameLook(host) } },
        { tenantId: { not_equals: idOf(data.tenant ?? originalDoc?.tenant) ?? '' } },
        { state: { equals: 'held' } },
      ],
    },
    req,
  })
  if (totalDocs === 0) return data
  const message = inLanguage(req, {
    en: `"${host}" looks like a name of another tenant and could be taken for it. Choose another name.`,
    es: `«${host}» se parece a un nombre de otra organización y podría confundirse. Elija otro nombre.`,
  })
  throw new ValidationError({ collection: 'domains', errors: [{ path: 'host', message }] }, req.t)
}
