import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/** Does all of it or nothing, where the database has transactions; see `database/`. */
export const inTransaction = async <Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> => {
  const isOwn = await initTransaction(req)
  try {
    const result = await work()
    if (isOwn) await commitTransaction(req)
    return result
  } catch (error) {
    if (isOwn) await killTransaction(req)
    throw error
  }
}
