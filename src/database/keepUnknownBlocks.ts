import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionSlug, FlattenedField } from 'payload'
import { withoutUnknownFields } from './withoutUnknownFields'

/** Has a block of an unknown type keep its fields when it is written. */
export const keepUnknownBlocks = ({ connection }: Pick<MongooseAdapter, 'connection'>): void => {
  connection.plugin((schema) => {
    const { options } = schema as unknown as { options: { discriminatorKey?: string } }
    if (options.discriminatorKey === 'blockType') schema.set('strict', false)
  })
}

/** What answers with documents, and with versions of them. */
const DOCUMENTS = [
  'create',
  'find',
  'findOne',
  'queryDrafts',
  'updateOne',
  'updateMany',
  'deleteOne',
  'upsert',
  'createGlobal',
  'findGlobal',
  'updateGlobal',
]
const VERSIONS = [
  'createVersion',
  'findVersions',
  'updateVersion',
  'createGlobalVersion',
  'findGlobalVersions',
  'updateGlobalVersion',
]

type Target = { collection?: string; slug?: string; global?: string; globalSlug?: string }
type Method = (args: Target) => Promise<unknown>

/**
 * Takes unknown fields out of all that the adapter answers, which it does itself only together with
 * blocks of an unknown type (`allowAdditionalKeys`).
 */
export const hideUnknownFields = (adapter: MongooseAdapter): void => {
  const methods = adapter as unknown as Record<string, Method>
  const wrap = (name: string, contentOf: (doc: unknown) => unknown): void => {
    const original = methods[name]
    if (!original) return
    methods[name] = async (args) => {
      const answer = await original.call(adapter, args)
      const fields = fieldsOf(adapter, args)
      if (fields)
        for (const doc of documentsOf(answer)) withoutUnknownFields(contentOf(doc), fields)
      return answer
    }
  }
  for (const name of DOCUMENTS) wrap(name, (doc) => doc)
  for (const name of VERSIONS) wrap(name, (doc) => (doc as { version?: unknown }).version)
}

const fieldsOf = (
  { payload }: MongooseAdapter,
  { collection, slug, global, globalSlug }: Target,
): readonly FlattenedField[] | undefined => {
  if (collection !== undefined)
    return payload.collections[collection as CollectionSlug]?.config.flattenedFields
  const name = slug ?? global ?? globalSlug
  return payload.config.globals.find((one) => one.slug === name)?.flattenedFields
}

const documentsOf = (answer: unknown): unknown[] => {
  if (Array.isArray(answer)) return answer
  if (typeof answer !== 'object' || answer === null) return []
  const { docs } = answer as { docs?: unknown }
  return Array.isArray(docs) ? docs : [answer]
}
