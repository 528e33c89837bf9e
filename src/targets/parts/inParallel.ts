/** Requests of one push that run at once: quick enough, and no service's limit is near. */
const PARALLEL = 4

/**
 * Does a task for each item, a few at a time. The first failure stops what has not begun, and is thrown
 * when what has begun is over: nothing of it runs on behind the caller's back.
 */
export const inParallel = async <Item>(
  items: readonly Item[],
  task: (item: Item) => Promise<void>,
  parallel = PARALLEL,
): Promise<void> => {
  const queue = items.values()
  let failure: { error: unknown } | undefined
  const work = async (): Promise<void> => {
    for (const item of queue) {
      if (failure) return
      try {
        await task(item)
      } catch (error) {
        failure ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(parallel, items.length) }, work))
  if (failure) throw failure.error
}
