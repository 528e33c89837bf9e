import { basename } from 'node:path'
import type { PayloadRequest } from 'payload'
import { TauseError } from '../../core/errors'
import type { ApiServices } from '../http/operation'
import type { StoredTemplate } from '../templates/findTemplate'

/**
 * Uploads a template's pictures into the tenant's media, path → id. Outside of any transaction: sizes
 * are computed, which takes a while, and files cannot be rolled back.
 */
export const uploadAssets = async ({
  req,
  tenantId,
  template,
  services,
  onUpload,
}: {
  req: PayloadRequest
  tenantId: string
  template: StoredTemplate
  services: ApiServices
  /** Told of every medium, so that it can be taken back. */
  onUpload: (id: string) => void
}): Promise<Record<string, string>> => {
  const ids: Record<string, string> = {}
  const { id, version, assets, name } = template.manifest
  for (const { path, alt, mimeType } of assets) {
    const bytes = await services.readTemplateAsset({ id, version, path })
    if (!bytes)
      throw new TauseError({
        code: 'conflict',
        status: 409,
        message: `The file "${path}" of template "${id}" is missing. Install the template again.`,
      })
    const media = await req.payload.create({
      collection: 'media',
      // The field is required; what only decorates still needs a word for the media library.
      data: { tenant: tenantId, alt: alt || `${name}: ${basename(path)}` },
      file: {
        data: Buffer.from(bytes),
        mimetype: mimeType,
        name: basename(path),
        size: bytes.length,
      },
      depth: 0,
      req,
      overrideAccess: false,
    })
    ids[path] = String(media.id)
    onUpload(String(media.id))
  }
  return ids
}
