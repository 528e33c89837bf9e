import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { REMOVE_PASSWORD } from '../../core/access/removePassword'
import { hashSitePassword, MAX_PASSWORD, MIN_PASSWORD } from '../../core/access/sitePassword'

type Protection = { password?: unknown; passwordHash?: string | null; [name: string]: unknown }

/** Keeps a site's password as a hash; an empty one changes nothing: forms send it with every save. */
export const sealSitePassword: CollectionBeforeChangeHook = async ({ data, req }) => {
  const protection = data.delivery?.protection as Protection | undefined
  const removes = req.context[REMOVE_PASSWORD] === true
  if (!protection) return data
  const { password, ...rest } = protection
  const given = typeof password === 'string' ? password : ''
  if (given && (given.length < MIN_PASSWORD || given.length > MAX_PASSWORD))
    throw new ValidationError(
      {
        collection: 'sites',
        errors: [
          {
            path: 'delivery.protection.password',
            message: `Give ${MIN_PASSWORD} to ${MAX_PASSWORD} characters.`,
          },
        ],
      },
      req.t,
    )
  const passwordHash = given ? await hashSitePassword(given) : removes ? null : rest.passwordHash
  return {
    ...data,
    delivery: { ...data.delivery, protection: { ...rest, passwordHash } },
  }
}
