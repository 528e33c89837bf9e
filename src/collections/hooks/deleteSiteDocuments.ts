import type { CollectionBeforeDeleteHook, CollectionSlug } from 'payload'

const OWNED: readonly CollectionSlug[] = [
  'schedules',
  'submissions',
  'site-webhooks',
  'target-pushes',
  'deploy-targets',
  'releases',
  'domains',
  'pages',
  'channels',
]

/**
 * Deletes what belongs to a site before the site goes. Past access control: whoever may delete a site
 * may delete what only the server writes for it.
 */
export const deleteSiteDocuments: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const collection of OWNED) {
    const { errors } = await req.payload.delete({
      collection,
      where: { site: { equals: id } },
      depth: 0,
      overrideAccess: true,
      req,
    })
    if (errors[0])
      throw new Error(
        `Site "${id}" was not deleted: ${errors.length} of its ${collection} could not be, the first being "${errors[0].id}": ${errors[0].message}`,
      )
  }
}
