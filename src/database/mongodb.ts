import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import { hideUnknownFields, keepUnknownBlocks } from './keepUnknownBlocks'

/**
 * MongoDB, without aggregation joins: compatible servers do not run those rightly. A block of an unknown
 * type stays in its page, as in SQLite; the stock adapter drops it when it is read.
 */
export const mongodb = (url: string): DatabaseAdapterObj => {
  const adapter = mongooseAdapter({
    url,
    useJoinAggregations: false,
    ensureIndexes: true,
    allowAdditionalKeys: true,
    afterCreateConnection: keepUnknownBlocks,
  })
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      hideUnknownFields(database as unknown as MongooseAdapter)
      return database
    },
  } as DatabaseAdapterObj
}
