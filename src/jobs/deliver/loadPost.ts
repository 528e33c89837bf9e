import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Payload, Where } from 'payload'
import type { MediaFile, PostToSend } from '../../channels/contract'
import { parseHexColor } from '../../core/brand/color'
import { readableOn } from '../../core/brand/readableOn'
import { contentOf } from '../../core/publishing/contentOf'
import { idOf } from '../../core/tenancy/idOf'
import type { PostDocument } from './documents'

/** Buttons of letters without a brand. */
const DEFAULT_ACCENT = '#18181b'

/** Past access control: what a job decides by; it holds the result against the rights of its user. */
export const findPost = async (payload: Payload, id: string): Promise<PostDocument | null> => {
  const { docs } = await payload.db.find<PostDocument & Record<string, unknown>>({
    collection: 'posts',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
  })
  const post = docs[0]
  return post ? { ...post, id: String(post.id) } : null
}

/** A post with all that its deliveries are made of. */
export const loadPost = async ({
  payload,
  post,
  mediaDir,
  publicUrl,
}: {
  payload: Payload
  post: PostDocument
  /** Folder of the uploads. */
  mediaDir: string
  /** Origin of the platform. */
  publicUrl: string
}): Promise<PostToSend> => {
  const tenant = idOf(post.tenant) ?? ''
  const content = contentOf(post)
  const ofTenant = (id: unknown): Where => ({
    and: [{ id: { equals: idOf(id) ?? '' } }, { tenant: { equals: tenant } }],
  })
  const [brand, media, owner] = await Promise.all([
    idOf(post.brandProfile)
      ? (payload.db.findOne({
          collection: 'brand-profiles',
          where: ofTenant(post.brandProfile),
        }) as Promise<BrandRow | null>)
      : null,
    content.media
      ? (payload.db.findOne({
          collection: 'media',
          where: ofTenant(content.media),
        }) as Promise<MediaRow | null>)
      : null,
    payload.db.findOne({
      collection: 'tenants',
      where: { id: { equals: tenant } },
    }) as Promise<TenantRow | null>,
  ])
  const primary = brand?.palette?.primary ?? ''
  // It stands in a style: nothing but a hex colour.
  const accent = parseHexColor(primary) ? primary : DEFAULT_ACCENT
  return {
    id: post.id,
    version: post.approvedHash ?? '',
    content,
    media: media ? toFile({ media, mediaDir, publicUrl }) : null,
    brand: {
      name: brand?.name ?? owner?.name ?? '',
      accent,
      onAccent: readableOn(accent),
      language: brand?.locales?.[0] ?? owner?.settings?.locales?.[0] ?? 'en',
    },
    at: new Date(post.scheduledAt ?? Date.now()).toISOString(),
  }
}

type BrandRow = {
  name?: string
  palette?: { primary?: string | null } | null
  locales?: string[] | null
}
type TenantRow = { name?: string; settings?: { locales?: string[] | null } | null }
type MediaRow = {
  id: string
  filename?: string
  mimeType?: string
  alt?: string | null
  filesize?: number
}

const toFile = ({
  media,
  mediaDir,
  publicUrl,
}: {
  media: MediaRow
  mediaDir: string
  publicUrl: string
}): MediaFile => {
  const name = basename(media.filename ?? 'file')
  return {
    id: String(media.id),
    name,
    type: media.mimeType ?? 'application/octet-stream',
    alt: media.alt ?? '',
    url: `${publicUrl}/api/media/file/${encodeURIComponent(name)}`,
    bytes: media.filesize ?? 0,
    read: () => readFile(join(mediaDir, name)),
  }
}
