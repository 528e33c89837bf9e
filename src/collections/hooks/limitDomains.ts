import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { inLanguage } from './inLanguage'

/** Host names of one site. Each is looked at again and again, and its records are asked for at its owner's servers. */
const MOST = 50

/** Refuses one domain too many of a site. Counts past access control: the limit holds whatever its creator may read. */
export const limitDomains: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const site = idOf(data.site)
  if (site === undefined || site === idOf(originalDoc?.site)) return data
  const { totalDocs } = await req.payload.db.count({
    collection: 'domains',
    where: { site: { equals: site } },
    req,
  })
  if (totalDocs < MOST) return data
  const message = inLanguage(req, {
    en: `The site has ${totalDocs} domains; ${MOST} is the most. Remove those that are not in use.`,
    es: `El sitio tiene ${totalDocs} dominios; el máximo es ${MOST}. Quite los que no estén en uso.`,
  })
  throw new ValidationError({ collection: 'domains', errors: [{ path: 'site', message }] }, req.t)
}
