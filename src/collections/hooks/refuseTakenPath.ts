import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import { inLanguage } from './inLanguage'

/**
 * Refuses a page whose path another page of its site has, before the unique index does in words of its
 * own. Looks past access control, but within the page's tenant only; the other page is named to those
 * who may read it.
 */
export const refuseTakenPath: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const path: unknown = data.path ?? originalDoc?.path
  const site = idOf(data.site ?? originalDoc?.site)
  const tenant = idOf(data.tenant ?? originalDoc?.tenant)
  if (typeof path !== 'string' || site === undefined || tenant === undefined) return data
  const taken = (await req.payload.db.findOne({
    collection: 'pages',
    where: {
      and: [
        { site: { equals: site } },
        { path: { equals: path } },
        { tenant: { equals: tenant } },
        ...(originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : []),
      ],
    },
    select: { path: true },
    req,
  })) as { id: string } | null
  if (!taken) return data
  const holder = await req.payload.findByID({
    collection: 'pages',
    id: taken.id,
    select: { title: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const message = inLanguage(req, {
    en: `${holder ? `The page "${holder.title}" (${taken.id})` : 'Another page'} of this site has the path "${path}". Choose another path.`,
    es: `${holder ? `La página «${holder.title}» (${taken.id})` : 'Otra página'} de este sitio tiene la ruta «${path}». Elija otra ruta.`,
  })
  throw new ValidationError({ collection: 'pages', errors: [{ path: 'path', message }] }, req.t)
}
