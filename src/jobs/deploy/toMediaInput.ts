import type { MediaInput, MediaVariant } from '../../render/types'

type StoredFile = {
  filename?: string | null
  width?: number | null
  height?: number | null
  mimeType?: string | null
  filesize?: number | null
}

type MediaDocument = StoredFile & {
  id: string | number
  alt?: string | null
  focalX?: number | null
  focalY?: number | null
  updatedAt: string
  sizes?: Record<string, StoredFile | null | undefined> | null
}

const toVariant = (file: StoredFile | null | undefined): MediaVariant[] =>
  file?.filename && file.mimeType
    ? [
        {
          key: file.filename,
          mimeType: file.mimeType,
          width: file.width ?? 0,
          height: file.height ?? 0,
          ...(file.filesize ? { bytes: file.filesize } : {}),
        },
      ]
    : []

/** A media document as the renderer takes it; its keys are file names in the uploads folder. */
export const toMediaInput = (doc: MediaDocument): MediaInput => ({
  id: String(doc.id),
  alt: doc.alt,
  width: doc.width,
  height: doc.height,
  mimeType: doc.mimeType ?? 'application/octet-stream',
  version: doc.updatedAt,
  variants: [...toVariant(doc), ...Object.values(doc.sizes ?? {}).flatMap(toVariant)],
  focal:
    typeof doc.focalX === 'number' && typeof doc.focalY === 'number'
      ? { x: doc.focalX, y: doc.focalY }
      : null,
})
