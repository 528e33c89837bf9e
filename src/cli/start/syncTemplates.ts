import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { canonicalJson } from '../../core/release/canonicalJson'
import { loadBundledTemplates } from '../../templates/loadTemplates'

/**
 * Makes the bundled templates known to the database, each version once. What sites were made from
 * stays: a version that is no longer bundled is not removed. Runs past access control: nobody asked.
 */
export const syncTemplates = async (payload: Payload): Promise<void> => {
  for (const { manifest } of await loadBundledTemplates()) {
    const data = {
      slug: manifest.id,
      version: manifest.version,
      source: 'bundled' as const,
      name: manifest.name,
      summary: manifest.summary,
      category: manifest.category,
      manifest: manifest as unknown as Record<string, unknown>,
      digest: createHash('sha256').update(canonicalJson(manifest)).digest('hex'),
    }
    const { docs } = await payload.find({
      collection: 'templates',
      where: {
        and: [
          { slug: { equals: data.slug } },
          { version: { equals: data.version } },
          // One that an administrator made for all under this name gives way to the bundled one.
          { tenant: { exists: false } },
        ],
      },
      select: { digest: true },
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
    })
    const known = docs[0]
    if (known?.digest === data.digest) continue
    if (known)
      await payload.update({ collection: 'templates', id: known.id, data, overrideAccess: true })
    else await payload.create({ collection: 'templates', data, overrideAccess: true })
  }
}
