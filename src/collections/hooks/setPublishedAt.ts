import type { CollectionBeforeChangeHook } from 'payload'

/** The first publication sets the date, unless an editor has chosen one. */
export const setPublishedAt: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  data._status === 'published' && !data.publishedAt && !originalDoc?.publishedAt
    ? { ...data, publishedAt: new Date().toISOString() }
    : data
