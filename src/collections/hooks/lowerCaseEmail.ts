import type { CollectionBeforeChangeHook } from 'payload'

/** One address, one way to write it: lists are compared by it. */
export const lowerCaseEmail: CollectionBeforeChangeHook = ({ data }) =>
  typeof data.email === 'string' ? { ...data, email: data.email.trim().toLowerCase() } : data
