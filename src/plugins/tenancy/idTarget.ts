import type { Payload } from 'payload'
import { type PathStep, walkPath } from '../../collections/query/walkPath'
import { isIdForm } from '../../collections/query/isIdForm'

/** Paths of a document's own id; in MongoDB's words, and of a version its document, too. */
const OWN = /^(version\.|parent\.)*(_?id|parent)$/

export type IdTarget = {
  /** The same in the shortest form, which both databases understand. */
  path: string
  /** Whether a value has the form of the ids that are meant. */
  isId: (value: unknown) => boolean
}

/**
 * Of a path whose value is an id (`id`, `site`, `site.id`, `document.value`): of what. `undefined` for
 * any other path.
 */
export const idTarget = ({
  path: given,
  collection,
  payload,
}: {
  path: string
  collection: string
  payload: Payload
}): IdTarget | undefined => {
  const path = given.replaceAll('__', '.')
  const steps = walkPath({ path, collection, payload })
  const found =
    steps.length > 0
      ? steps.map(targetOf).find((target) => target !== undefined)
      : OWN.test(path)
        ? { collections: [collection], surplus: '' }
        : undefined
  if (!found) return undefined
  return {
    path: path.slice(0, path.length - found.surplus.length).replace(/(^|\.)_id$/, '$1id'),
    isId: (value) => found.collections.some((one) => isIdForm({ value, collection: one, payload })),
  }
}

type Target = {
  collections: readonly string[]
  /** End of the path that says nothing more. */
  surplus: string
}

const targetOf = ({ field, rest }: PathStep): Target | undefined => {
  if (field.type !== 'relationship' && field.type !== 'upload') return undefined
  const end = rest.join('.')
  const { relationTo } = field
  if (typeof relationTo !== 'string')
    return end === 'value' ? { collections: relationTo, surplus: '' } : undefined
  if (!['', 'id', '_id'].includes(end)) return undefined
  return { collections: [relationTo], surplus: end && `.${end}` }
}
