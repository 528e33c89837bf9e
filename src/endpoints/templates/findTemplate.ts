import type { PayloadRequest, Where } from 'payload'
import { notFound } from '../../core/errors'
import { parseManifest } from '../../core/template/manifestSchema'
import type { TemplateManifest } from '../../core/template/types'
import { actorOf } from '../../core/tenancy/actorOf'
import { idOf } from '../../core/tenancy/idOf'
import { tenantsOf } from '../../core/tenancy/permissions'

export type StoredTemplate = {
  id: string
  slug: string
  version: string
  source: 'bundled' | 'tenant'
  tenant: string | undefined
  manifest: TemplateManifest
}

/**
 * The newest version of each template that the requester may see, by slug. In one tenant, its own takes
 * the place of a bundled one of the same slug; over several, each owner's is listed beside the others'.
 */
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
  const inOneTenant = tenantId !== undefined || hasOneTenant(req)
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
    const key = inOneTenant ? template.slug : `${template.slug} ${template.tenant ?? ''}`
    const known = newest.get(key)
    if (!known || supersedes(template, known)) newest.set(key, template)
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
  const all = await findTemplates({ req, tenantId, where: { slug: { equals: slug } } })
  const [first, ...others] = all
  if (!first) throw notFound('template', slug)
  const found = others.reduce((best, one) => (supersedes(one, best) ? one : best), first)
  return { ...found, manifest: parseManifest(found.manifest) }
}

const hasOneTenant = (req: PayloadRequest): boolean => {
  const own = tenantsOf(actorOf(req.user))
  return own !== 'all' && own !== 'none' && own.tenants.length === 1
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
