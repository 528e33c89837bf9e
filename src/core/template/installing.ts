/**
 * Key of a request's context that says: who creates this site goes on to fill it from a template, which
 * may lock its blocks.
 */
export const INSTALLING = 'installingSite'
