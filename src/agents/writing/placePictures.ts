import type { PayloadRequest } from 'payload'
import { generateArt } from '../../core/art/generateArt'
import { ART_KINDS, type ArtKind } from '../../core/art/kinds'
import type { PictureIntent } from '../../core/ai/layoutFromModel'
import { bestPicture, type KnownPicture, wordsOf } from '../../core/ai/matchPicture'
import type { BrandOverrides } from '../../core/brand/readStyle'
import { createTokens } from '../../core/brand/tokens'
import type { BrandStyle } from '../../core/brand/types'
import { conflict } from '../../core/errors'
import { toSlug } from '../../core/tenancy/toSlug'

/** Media looked through for one page; the newest ones. */
const MAX_CANDIDATES = 400

/** Most pictures that one request uploads. */
const MAX_UPLOADS = 6

const SIZE = { width: 1600, height: 1200 }

/** Where a brand says nothing of its look. */
const STYLE: BrandStyle = {
  palette: { primary: '#1f4e79', accent: '#d98e04' },
  fonts: { display: 'inter', text: 'inter' },
  typeRatio: 1.25,
  radius: 'medium',
  density: 'normal',
  scheme: 'light',
  character: 'editorial',
}

export type PlacedPicture = { intent: string; mediaId: string | null; created: boolean }

/**
 * Puts pictures where a layout asks for them: of the tenant's library what fits the words best, each
 * once; else, with `upload`, a drawing in the brand's colours. What finds nothing keeps its generated art.
 */
export const placePictures = async ({
  req,
  tenantId,
  intents,
  mode,
  style,
}: {
  req: PayloadRequest
  tenantId: string
  intents: readonly PictureIntent[]
  mode: 'draw' | 'upload'
  /** The brand's own look; untrusted. */
  style: unknown
}): Promise<PlacedPicture[]> => {
  if (intents.length === 0) return []
  const known = await findPictures(req, tenantId)
  const placed: PlacedPicture[] = []
  let uploads = 0
  for (const intent of intents) {
    const found = bestPicture({ words: intent.words, pictures: known })
    if (found) {
      known.splice(known.indexOf(found), 1)
      intent.place(found)
      placed.push({ intent: intent.words, mediaId: found.id, created: false })
    } else if (mode === 'upload' && uploads < MAX_UPLOADS) {
      uploads += 1
      const made = await uploadDrawing({ req, tenantId, intent, style })
      intent.place(made)
      placed.push({ intent: intent.words, mediaId: made.id, created: true })
    } else placed.push({ intent: intent.words, mediaId: null, created: false })
  }
  return placed
}

const findPictures = async (req: PayloadRequest, tenantId: string): Promise<KnownPicture[]> => {
  const { docs } = await req.payload
    .find({
      collection: 'media',
      where: {
        and: [{ tenant: { equals: tenantId } }, { mimeType: { like: 'image/' } }],
      },
      sort: '-createdAt',
      limit: MAX_CANDIDATES,
      pagination: false,
      depth: 0,
      select: { alt: true, caption: true, filename: true },
      req,
      overrideAccess: false,
    })
    .catch((error: unknown) => {
      // A key may generate texts without seeing the library.
      if ((error as { status?: unknown }).status === 403) return { docs: [] }
      throw error
    })
  return docs.map(({ id, alt, caption, filename }) => ({
    id: String(id),
    alt: alt ?? '',
    words: [alt, caption, filename?.replace(/\.\w+$/, '').replace(/[-_]/g, ' ')]
      .filter(Boolean)
      .join(' '),
  }))
}

/** @throws TauseError as a create of media does, for who may not upload. */
const uploadDrawing = async ({
  req,
  tenantId,
  intent,
  style,
}: {
  req: PayloadRequest
  tenantId: string
  intent: PictureIntent
  style: unknown
}): Promise<{ id: string; alt: string }> => {
  const { sharp } = req.payload.config
  if (!sharp)
    throw conflict(
      'Pictures cannot be drawn: the Payload config has no sharp. Add it, or ask for pictures: draw.',
    )
  const { hex } = createTokens({ style: STYLE, brand: style as BrandOverrides })
  const svg = generateArt({
    kind: ART_KINDS.find((kind): kind is ArtKind => kind === intent.art) ?? 'abstract',
    seed: intent.seed,
    colors: hex.light,
    ...SIZE,
  })
  const data = await sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer()
  const alt = intent.words.slice(0, 300)
  const media = await req.payload.create({
    collection: 'media',
    data: { tenant: tenantId, alt },
    file: {
      data,
      mimetype: 'image/png',
      name: `${toSlug(wordsOf(alt).slice(0, 6).join(' ')) || 'picture'}.png`,
      size: data.length,
    },
    depth: 0,
    req,
    overrideAccess: false,
  })
  return { id: String(media.id), alt }
}
