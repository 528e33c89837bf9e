import type { PictureFact } from './blockFacts'
import type { CheckIssue, CheckLookups } from './types'

const FILE_NAME =
  /\.(avif|gif|heic|jpe?g|png|svg|tiff?|webp)$|^(img|image|dsc|dscn|dscf|pxl|photo|picture|screenshot|untitled|foto|imagen|captura)?[\s_-]*\d[\d\s_-]*$|^(image|photo|picture|untitled|foto|imagen)$/i

/** Screen readers say "image" themselves. */
const PHRASE = /^(an? )?(image|picture|photo|photograph|graphic|imagen|foto|fotografía) (of|de) /i

/**
 * Alternative text of an uploaded picture: missing (WCAG 2.2, 1.1.1, level A), the name of a file, or
 * opening with "picture of". Generated drawings are decoration and are not asked for one.
 */
export const checkPicture = ({
  fact: { block, field, altPath, alt, medium: id },
  lookups,
}: {
  fact: PictureFact
  lookups: Pick<CheckLookups, 'medium'>
}): CheckIssue[] => {
  const medium = lookups.medium(id)
  if (medium === undefined) return []
  if (medium === null)
    return [{ level: 'warning', code: 'media_missing', block, field: mediaField(field) }]
  if (!medium.isImage) return []
  const shown = alt || medium.alt.trim()
  if (!shown) return [{ level: 'error', code: 'alt_missing', block, field }]
  const code = FILE_NAME.test(shown) ? 'alt_file_name' : PHRASE.test(shown) ? 'alt_phrase' : null
  if (!code) return []
  const better = medium.alt.trim()
  const canTake =
    altPath !== null &&
    alt !== '' &&
    better !== '' &&
    !FILE_NAME.test(better) &&
    !PHRASE.test(better)
  return [
    {
      level: code === 'alt_file_name' ? 'warning' : 'notice',
      code,
      block,
      field,
      values: { alt: shown },
      ...(canTake
        ? { fix: { name: 'mediumAlt', block, changes: [{ path: altPath, value: better }] } }
        : {}),
    },
  ]
}

const mediaField = (field: string): string => field.replace(/(^|\.)alt$/, '$1media')
