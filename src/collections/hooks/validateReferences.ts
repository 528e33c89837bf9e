import {
  type CollectionBeforeChangeHook,
  type CollectionSlug,
  type FlattenedBlock,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { idOf } from '../../core/tenancy/idOf'
import type { TenantCollection } from '../../core/tenancy/vocabulary'
import { withoutPaths } from '../../core/withoutPaths'
import { isIdForm } from '../query/isIdForm'
import { inLanguage } from './inLanguage'
import { refusal } from './refusal'
import { writeModeOf } from './writeMode'
import { collectReferences, type Reference, UnknownBlockError } from './collectReferences'

/** Of a request that restores a version: references to what does not exist any more are left out. */
const WITHOUT_MISSING = 'withoutMissing'

/** What documents may refer to in no tenant's name: members are checked where they are written. */
const SHARED: readonly string[] = ['tenants', 'users']

type Problem = {
  path: string
  message: string
  /** What is referred to: clients may offer to go on without it. */
  missing: { relationTo: string; id: string }
}

/**
 * Refuses a document that refers to another tenant's documents, whichever way: relationship, upload,
 * block or rich text. The multi-tenant plugin filters only what the form offers. A reference to what no
 * longer exists is let through while it is not new: else a deleted picture would keep a page from being
 * saved. A version that is restored may leave such references out.
 */
export const validateReferences =
  (slug: TenantCollection): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const { payload } = req
    const fields = payload.collections[slug as CollectionSlug]?.config.flattenedFields ?? []
    const blocks = payload.blocks as unknown as Record<string, FlattenedBlock>
    const found = collect({ slug, fields, data, blocks, req })
    if (found.length === 0) return data
    const tenant = idOf(data.tenant ?? originalDoc?.tenant)
    const known = new Set(
      originalDoc
        ? collect({ slug, fields, data: originalDoc, blocks, req, tolerant: true }).map(keyOf)
        : [],
    )
    const owners = await findOwners(found, req)
    const errors = found.flatMap((reference): Problem[] => {
      const owner = owners.get(keyOf(reference))
      if (owner === undefined ? known.has(keyOf(reference)) : allows(owner, tenant)) return []
      return [
        {
          path: reference.path,
          message: `There is no document "${reference.id}" in ${reference.relationTo} of this tenant. Choose one of its own.`,
          missing: { relationTo: reference.relationTo, id: reference.id },
        },
      ]
    })
    if (errors.length === 0) return data
    if (!writeModeOf(req, slug)?.restore)
      throw new ValidationError({ collection: slug, errors, req }, req.t)
    const paths = errors.map(({ path }) => path)
    if (req.searchParams?.get(WITHOUT_MISSING) === 'true') return withoutPaths(data, paths)
    const named = errors.map(
      ({ path, missing }) => `${missing.relationTo} "${missing.id}" (${path})`,
    )
    throw refusal(
      inLanguage(req, {
        en: `The version refers to what does not exist any more: ${named.join(', ')}. Restore it in the builder, which leaves that out if you like, or repeat the request with "${WITHOUT_MISSING}=true".`,
        es: `La versión hace referencia a algo que ya no existe: ${named.join(', ')}. Restáurela en el editor visual, que puede omitirlo, o repita la petición con «${WITHOUT_MISSING}=true».`,
      }),
      400,
    )
  }

/** Owner of a document: a tenant, or `null` for one that is for every tenant. */
type Owner = string | null

const allows = (owner: Owner, tenant: string | undefined): boolean =>
  owner === null || owner === tenant

const keyOf = ({ relationTo, id }: Reference): string => `${relationTo}:${id}`

const collect = ({
  slug,
  req,
  tolerant = false,
  ...input
}: Parameters<typeof collectReferences>[0] & {
  slug: TenantCollection
  req: PayloadRequest
  tolerant?: boolean
}): Reference[] => {
  try {
    return collectReferences(input).filter(({ relationTo }) => !SHARED.includes(relationTo))
  } catch (error) {
    if (!(error instanceof UnknownBlockError)) throw error
    if (tolerant) return []
    throw new ValidationError(
      { collection: slug, errors: [{ path: error.path, message: error.message }], req },
      req.t,
    )
  }
}

// One query a collection. Past access control: it asks what exists in other tenants, to refuse it.
const findOwners = async (
  references: readonly Reference[],
  req: PayloadRequest,
): Promise<Map<string, Owner>> => {
  const owners = new Map<string, Owner>()
  for (const relationTo of new Set(references.map((reference) => reference.relationTo))) {
    const collection = req.payload.collections[relationTo as CollectionSlug]
    if (!collection) continue
    const hasTenant = collection.config.flattenedFields.some(({ name }) => name === 'tenant')
    const ids = [
      ...new Set(references.filter((one) => one.relationTo === relationTo).map(({ id }) => id)),
    ].filter((value) => isIdForm({ value, collection: relationTo, payload: req.payload }))
    if (ids.length === 0) continue
    const { docs } = await req.payload.find({
      collection: relationTo as CollectionSlug,
      where: { id: { in: ids } },
      select: (hasTenant ? { tenant: true } : {}) as never,
      depth: 0,
      limit: ids.length,
      pagination: false,
      overrideAccess: true,
      req,
    })
    for (const doc of docs as { id: string | number; tenant?: unknown }[])
      owners.set(
        keyOf({ relationTo, id: String(doc.id), path: '' }),
        hasTenant ? (idOf(doc.tenant) ?? null) : null,
      )
  }
  return owners
}
