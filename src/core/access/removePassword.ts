/** Set in a request's context by whoever takes a site's password away: an empty field says nothing. */
export const REMOVE_PASSWORD = 'removeSitePassword'
