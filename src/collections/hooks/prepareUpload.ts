import { randomBytes } from 'node:crypto'
import { extname } from 'node:path'
import { APIError, type CollectionBeforeOperationHook, ValidationError } from 'payload'
import { toSlug } from '../../core/tenancy/toSlug'
import { looksLikeSvg } from '../../core/tenancy/svg'

/** Characters of the original file name that are kept. */
const MAX_STEM = 60

/** Payload cuts a longer name before any hook sees it, and its extension with it. Characters. */
const CUT_AT = 255

/** For names that came without one, lost it, or have that of another kind of file. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/avif': '.avif',
  'image/gif': '.gif',
  'video/mp4': '.mp4',
  'video/webm': '.webm',
  'application/pdf': '.pdf',
}

const KNOWN_ENDINGS = [...Object.values(EXTENSIONS), '.jpeg']

/**
 * Before a file is looked at: refuses SVG by name and by content, refuses addresses for the server to
 * fetch, and gives the file a clean name of its own. The random part keeps names unique without asking
 * what other tenants have, and makes an address unguessable.
 */
export const prepareUpload: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  // Access is asked after this hook: a stranger is to hear of that, not of their file.
  if (!req.user && (args as { overrideAccess?: boolean }).overrideAccess !== true) return args
  const { file } = req
  const { duplicateFromID } = args as { duplicateFromID?: unknown }
  if (!file) {
    if (operation === 'create' && !duplicateFromID)
      throw new APIError(
        'Send the file itself, as multipart/form-data in the field "file". Addresses are not fetched.',
        400,
        undefined,
        true,
      )
    // A duplicate copies the stored file; an address in its data would be fetched instead.
    const { url, filename } = (args as { data?: { url?: unknown; filename?: unknown } }).data ?? {}
    if (duplicateFromID && (url !== undefined || filename !== undefined))
      throw new APIError(
        'A duplicate keeps its file: send no url or filename.',
        400,
        undefined,
        true,
      )
    return args
  }
  if (
    /\.svgz?$/i.test(file.name) ||
    file.mimetype.startsWith('image/svg') ||
    looksLikeSvg(file.data)
  )
    throw new ValidationError(
      {
        collection: 'media',
        errors: [
          {
            path: 'file',
            message: `"${file.name}" is an SVG, which can hold scripts. Export it as PNG or WebP and upload that.`,
          },
        ],
      },
      req.t,
    )
  const given = extname(file.name)
  const wasCut = file.name.length >= CUT_AT
  const ending = given.toLowerCase().replace(/[^.a-z0-9]/g, '')
  const isMediaEnding = KNOWN_ENDINGS.includes(ending)
  const extension = (wasCut || !isMediaEnding ? EXTENSIONS[file.mimetype] : undefined) ?? ending
  const stem = toSlug(file.name.slice(0, file.name.length - given.length))
  file.name = `${stem.slice(0, MAX_STEM) || 'file'}-${randomBytes(4).toString('hex')}${extension}`
  return args
}
