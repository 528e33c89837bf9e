import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'

/** MongoDB, without aggregation joins: compatible servers do not run those rightly. */
export const mongodb = (url: string): DatabaseAdapterObj =>
  mongooseAdapter({ url, useJoinAggregations: false, ensureIndexes: true })
