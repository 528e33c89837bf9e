import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { inLanguage } from './inLanguage'

/**
 * Refuses a second template for every tenant with the same id and version: in SQL the unique index
 * holds for templates of a tenant only, as an empty tenant equals no other. Templates for all are no
 * secret, so it looks past access control.
 */
export const refuseTakenTemplate: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const { slug, version, tenant } = { ...originalDoc, ...data } as Record<string, unknown>
  if (idOf(tenant) !== undefined) return data
  const taken = await req.payload.db.findOne({
    collection: 'templates',
    where: {
      and: [
        { slug: { equals: slug } },
        { version: { equals: version } },
        { tenant: { exists: false } },
        ...(originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : []),
      ],
    },
    req,
  })
  if (!taken) return data
  const message = inLanguage(req, {
    en: `Version ${version} of "${slug}" exists for every tenant already. Give another version.`,
    es: `La versión ${version} de «${slug}» ya existe para todas las organizaciones. Indique otra versión.`,
  })
  throw new ValidationError(
    { collection: 'templates', errors: [{ path: 'version', message }] },
    req.t,
  )
}
