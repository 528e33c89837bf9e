import { Queue, Worker } from 'bullmq'

/** Jobs a second that BullMQ alone drains. */
export const rawBull = async ({
  url,
  total,
  concurrency,
}: {
  url: string
  total: number
  concurrency: number
}): Promise<number> => {
  const { hostname: host, port } = new URL(url)
  const connection = { host, port: Number(port), maxRetriesPerRequest: null }
  const queue = new Queue(`raw-${Date.now()}`, { connection })
  await queue.addBulk(Array.from({ length: total }, () => ({ name: 'nothing', data: {} })))
  let done = 0
  const started = performance.now()
  const worker = await new Promise<Worker>((resolve) => {
    const made: Worker = new Worker(
      queue.name,
      () => {
        done += 1
        if (done === total) setImmediate(() => resolve(made))
        return Promise.resolve()
      },
      { connection, concurrency },
    )
  })
  // With the notes of the last ones.
  while ((await queue.getActiveCount()) > 0) await new Promise((next) => setImmediate(next))
  const took = performance.now() - started
  await worker.close()
  await queue.obliterate({ force: true })
  await queue.close()
  return (total * 1000) / took
}
