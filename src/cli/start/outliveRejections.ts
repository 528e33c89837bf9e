import process from 'node:process'
import type { Payload } from 'payload'

/**
 * Writes down promises that fail while nobody waits for them, and goes on: one request must not end the
 * server for all. Payload leaves some behind when a filter or an order leads through two relationships
 * to a field that cannot be queried. Exceptions that nobody catches still stop the process.
 */
export const outliveRejections = (logger: Payload['logger']): void => {
  process.on('unhandledRejection', (reason) =>
    logger.error({
      err: reason,
      msg: 'A promise failed that nobody waited for; the server goes on.',
    }),
  )
}
