/** Path of the list of a site's pages, as the panel's filters write it. */
export const pagesOfSite = (siteId: string): string =>
  `/collections/pages?where[or][0][and][0][site][equals]=${encodeURIComponent(siteId)}&sort=path`
