/**
 * Collects calls that come close together and hands them on as one: what arrives while a call is under
 * way goes with the next. Each caller gets whether `write` names its id in the answer.
 */
export const grouped = <Item extends { id: string }>(
  write: (items: Item[]) => Promise<ReadonlySet<string>>,
): ((item: Item) => Promise<boolean>) => {
  type Waiting = { item: Item; resolve: (held: boolean) => void; reject: (error: unknown) => void }
  let waiting: Waiting[] = []
  let isWriting = false

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        const held = await write(batch.map(({ item }) => item))
        for (const { item, resolve } of batch) resolve(held.has(item.id))
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    isWriting = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (isWriting) return
      isWriting = true
      setImmediate(() => void flush())
    })
}
