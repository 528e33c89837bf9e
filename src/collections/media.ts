import type { CollectionConfig, ImageSize } from 'payload'
import { tenantAccess } from './access/tenantAccess'
import { tenantField } from './fields/tenant'
import { GROUPS } from './groups'
import { limitStorage } from './hooks/limitStorage'
import { markMedia } from './hooks/markForDeploy'
import { prepareUpload } from './hooks/prepareUpload'

const WIDTHS = [480, 960, 1600] as const

/** What may be uploaded. SVG is not: it can hold scripts. */
const MEDIA_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'video/mp4',
  'video/webm',
  'application/pdf',
] as const

// AVIF at 50 and WebP at 75 look alike; effort 4 keeps an upload of 12 megapixels under a few seconds.
const sizesOf = (width: number): ImageSize[] => [
  {
    name: `avif${width}`,
    width,
    withoutEnlargement: true,
    formatOptions: { format: 'avif', options: { quality: 50, effort: 4 } },
    admin: { disableGroupBy: true, disableListColumn: true, disableListFilter: true },
  },
  {
    name: `webp${width}`,
    width,
    withoutEnlargement: true,
    formatOptions: { format: 'webp', options: { quality: 75 } },
    admin: { disableGroupBy: true, disableListColumn: true, disableListFilter: true },
  },
]

/**
 * Pictures, films and documents of a tenant.
 *
 * @param dir folder the files are kept in.
 */
export const mediaCollection = ({ dir }: { dir: string }): CollectionConfig => ({
  slug: 'media',
  labels: {
    singular: { en: 'Medium', es: 'Archivo' },
    plural: { en: 'Media', es: 'Archivos' },
  },
  admin: {
    useAsTitle: 'filename',
    group: GROUPS.content,
    defaultColumns: ['filename', 'alt', 'mimeType', 'filesize', 'updatedAt'],
    description: {
      en: 'Pictures (JPEG, PNG, WebP, AVIF, GIF), films (MP4, WebM) and PDF files.',
      es: 'Imágenes (JPEG, PNG, WebP, AVIF, GIF), vídeos (MP4, WebM) y archivos PDF.',
    },
  },
  access: tenantAccess('media'),
  upload: {
    staticDir: dir,
    mimeTypes: [...MEDIA_TYPES],
    imageSizes: WIDTHS.flatMap(sizesOf),
    adminThumbnail: 'webp480',
    focalPoint: true,
    crop: false,
    // A file's address is not fetched by the server: whoever gave it could reach what only the server can.
    pasteURL: false,
    filenameCompoundIndex: ['tenant', 'filename'],
  },
  hooks: {
    beforeOperation: [prepareUpload],
    beforeChange: [limitStorage],
    afterChange: [markMedia],
  },
  fields: [
    tenantField(),
    {
      name: 'alt',
      type: 'text',
      maxLength: 300,
      label: { en: 'Alternative text', es: 'Texto alternativo' },
      validate: (value: unknown, { data }: { data: { mimeType?: string | null } }) =>
        (typeof value === 'string' && value.trim() !== '') ||
        (typeof data.mimeType === 'string' && !data.mimeType.startsWith('image/'))
          ? true
          : 'Say in a few words what the picture shows, for people who cannot see it.',
      admin: {
        description: {
          en: 'What the picture shows, in a few words. Required for pictures.',
          es: 'Qué muestra la imagen, en pocas palabras. Obligatorio para imágenes.',
        },
      },
    },
    {
      name: 'caption',
      type: 'text',
      maxLength: 300,
      label: { en: 'Caption', es: 'Pie de foto' },
    },
    {
      name: 'credit',
      type: 'text',
      maxLength: 200,
      label: { en: 'Credit', es: 'Créditos' },
      admin: {
        description: { en: 'Who made it, and the licence.', es: 'Autoría y licencia.' },
      },
    },
  ],
})
