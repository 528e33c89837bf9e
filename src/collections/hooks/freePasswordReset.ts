import { commitTransaction, type CollectionBeforeOperationHook } from 'payload'

/**
 * Payload notes the time of a password reset outside the transaction it has opened for it. SQLite has one
 * writer: that write would wait for its own request. Nothing was written yet, so the transaction ends here.
 */
export const freePasswordReset: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  if (operation === 'forgotPassword') await commitTransaction(req)
  return args
}
