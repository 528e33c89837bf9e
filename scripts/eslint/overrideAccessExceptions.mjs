/**
 * Where a request's path may read or write past access control, and why. One entry a file, the file's
 * path relative to the repository root. `calls` is the exact number of Local API calls in that file that
 * set `overrideAccess` to anything but `false`: one more, or one less, fails the lint until this list
 * is read again.
 *
 * @type {Record<string, { calls: number, reason: string }>}
 */
export const overrideAccessExceptions = {
  'src/collections/access/resolveActor.ts': {
    calls: 1,
    reason: 'Reads the tenants’ status that access itself is decided from.',
  },
  'src/collections/hooks/assertOwnersRemain.ts': {
    calls: 1,
    reason: 'Counts the owners of a tenant, also those the requester cannot see.',
  },
  'src/collections/hooks/deleteSiteDocuments.ts': {
    calls: 1,
    reason: 'What belongs to a site goes with it, whoever may delete the site.',
  },
  'src/collections/hooks/deleteTenantDocuments.ts': {
    calls: 4,
    reason:
      'What belongs to a tenant goes with it, also kinds of documents nobody may delete alone.',
  },
  'src/collections/hooks/limitCount.ts': {
    calls: 1,
    reason: 'A limit counts every document of the tenant, also those the requester cannot see.',
  },
  'src/collections/hooks/limitStorage.ts': {
    calls: 1,
    reason: 'A limit counts every file of the tenant, also those the requester cannot see.',
  },
  'src/collections/hooks/measureUsage.ts': {
    calls: 2,
    reason: 'The usage shown with a tenant counts every document of it.',
  },
  'src/collections/query/pagesUsing.ts': {
    calls: 1,
    reason: 'A section in use is not deleted, also where the requester cannot see the page.',
  },
  'src/collections/hooks/validateReferences.ts': {
    calls: 1,
    reason: 'Finds out whose document a reference names; only the tenant is read.',
  },
  'src/plugins/pageBuilder/server/siteDocuments.ts': {
    calls: 2,
    reason:
      'The checks look at all pages of a site, as its renderer does, once the page itself may be read; its rule for publishing also holds for those who may not read the site.',
  },
  'src/plugins/tenancy/lockAccess.ts': {
    calls: 1,
    reason: 'Finds out whose document a lock is on; only the tenant is read.',
  },
  'src/server/readiness.ts': {
    calls: 1,
    reason: 'Asks whether the database answers, on nobody’s behalf.',
  },
  'src/server/sites/formHandler.ts': {
    calls: 1,
    reason: 'Visitors have no account; a submission is all they may write.',
  },
}
