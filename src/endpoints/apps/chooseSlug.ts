import type { PayloadRequest } from 'payload'
import { conflict, invalid } from '../../core/errors'
import { RESERVED_HOST_LABELS } from '../../core/tenancy/reservedNames'
import { toSlug } from '../../core/tenancy/toSlug'

/** Leaves room in a DNS label for a number and for `--development`. Characters. */
const MAX_DERIVED = 44

/** Longest slug whose `--development` address is still a DNS label. Characters. */
const MAX_GIVEN = 50

const NUMBERS = 200

/**
 * A slug nobody has: the given one, or one made from the name, with a number from 2 on when it is taken.
 * Looks at every tenant's sites, since they share the sites' domain.
 *
 * @throws TauseError `conflict` when a given slug is taken, `invalid` when it cannot be used.
 */
export const chooseSlug = async ({
  req,
  given,
  name,
}: {
  req: PayloadRequest
  given: string | undefined
  name: string
}): Promise<string> => {
  if (given !== undefined) {
    const refuse = (message: string) =>
      invalid(`The slug "${given}" ${message}.`, [{ pointer: '/slug', message }])
    if (RESERVED_HOST_LABELS.has(given)) throw refuse('is kept for the platform')
    if (given.length > MAX_GIVEN) throw refuse(`is longer than ${MAX_GIVEN} characters`)
    if ((await takenOf(req, [given])).has(given)) throw slugTaken(given)
    return given
  }
  const base = toSlug(name).slice(0, MAX_DERIVED).replace(/-+$/, '') || 'site'
  const candidates = [
    base,
    ...Array.from({ length: NUMBERS }, (_, index) => `${base}-${index + 2}`),
  ].filter((slug) => !RESERVED_HOST_LABELS.has(slug))
  const taken = await takenOf(req, candidates)
  const free = candidates.find((slug) => !taken.has(slug))
  if (!free) throw slugTaken(base)
  return free
}

export const slugTaken = (slug: string): Error =>
  conflict(`The slug "${slug}" is taken. Choose another one, or leave it out.`, [
    { pointer: '/slug', message: 'is taken' },
  ])

const takenOf = async (req: PayloadRequest, slugs: string[]): Promise<Set<string>> => {
  const { docs } = await req.payload.db.find<{ [key: string]: unknown } & { id: string }>({
    collection: 'sites',
    where: { slug: { in: slugs } },
    select: { slug: true },
    pagination: false,
    limit: 0,
  })
  return new Set(docs.map(({ slug }) => String(slug)))
}
