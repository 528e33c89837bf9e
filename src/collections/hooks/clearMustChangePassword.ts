import type { CollectionBeforeChangeHook } from 'payload'

/** A changed password is no longer the one that was printed or sent. */
export const clearMustChangePassword: CollectionBeforeChangeHook = ({ data, operation }) =>
  operation === 'update' && data.password ? { ...data, mustChangePassword: false } : data
