import type { PayloadRequest, Where } from 'payload'
import { notFound } from '../../core/errors'
import { parseManifest } from '../../core/template/manifestSchema'
import type { TemplateManifest } from '../../core/template/types'
import { idOf } from '../../core/tenancy/idOf'

export type StoredTemplate = {
  id: string
  slug: string
  version: string
  source: 'bundled' | 'tenant'
  tenant: string | undefined
  manifest: TemplateManifest
}

/** The newest version of each template that the requester may see, by slug. */
export const findTemplates = async ({
  req,
  tenantId,
  where = {},
}: {
  req: PayloadRequest
  /** Only those of this tenant and those for everybody. */
  tenantId?: string
  where?: Where
}): Promise<StoredTemplate[]> => {
  const { docs } = await req.payload.find({
    collection: 'templates',
    where: {
      and: [
        where,
        ...(tenantId
          ? [{ or: [{ tenant: { equals: tenantId } }, { tenant: { exists: false } }] }]
          : []),
      ],
    },
    sort: 'slug',
    depth: 0,
    pagination: false,
    req,
    overrideAccess: false,
  })
  const newest = new Map<string, StoredTemplate>()
  for (const doc of docs) {
    const template: StoredTemplate = {
      id: String(doc.id),
      slug: doc.slug,
      version: doc.version,
      source: doc.source,
      tenant: idOf(doc.tenant),
      manifest: doc.manifest as unknown as TemplateManifest,
    }
    const known = newest.get(template.slug)
    if (!known || supersedes(template, known)) newest.set(template.slug, template)
  }
  return [...newest.values()]
}

/**
 * One template by its id (the slug), checked.
 *
 * @throws TauseError `not_found`; `invalid` when a tenant's own template does not have the right form.
 */
export const findTemplate = async ({
  req,
  slug,
  tenantId,
}: {
  req: PayloadRequest
  slug: string
  tenantId?: string
}): Promise<StoredTemplate> => {
  const [found] = await findTemplates({ req, tenantId, where: { slug: { equals: slug } } })
  if (!found) throw notFound('template', slug)
  return { ...found, manifest: parseManifest(found.manifest) }
}

// A tenant's own template stands before a bundled one of the same name.
const supersedes = (one: StoredTemplate, other: StoredTemplate): boolean =>
  one.source === other.source
    ? compareVersions(one.version, other.version) > 0
    : one.source === 'tenant'

/** Order of semantic versions: a release comes after its pre-releases. */
const compareVersions = (one: string, other: string): number => {
  const [numbers, pre] = partsOf(one)
  const [otherNumbers, otherPre] = partsOf(other)
  for (const index of [0, 1, 2]) {
    const difference = (numbers[index] ?? 0) - (otherNumbers[index] ?? 0)
    if (difference !== 0) return difference
  }
  if (pre === otherPre) return 0
  if (pre === '') return 1
  if (otherPre === '') return -1
  return pre < otherPre ? -1 : 1
}

const partsOf = (version: string): [numbers: number[], preRelease: string] => {
  const [core = '', ...pre] = version.split('-')
  return [core.split('.').map(Number), pre.join('-')]
}
