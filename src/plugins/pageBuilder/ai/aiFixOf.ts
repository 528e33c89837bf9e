import type { BlockRegistry } from '../../../core/blocks/registry'
import { isFieldLocked } from '../../../core/blocks/lockedFields'
import type { BlockData } from '../../../core/blocks/types'
import { locate } from '../../../core/builder/locate'
import { mayEdit } from '../../../core/builder/lockOf'
import type { Layout } from '../../../core/builder/types'
import { blockFacts } from '../../../core/checks/blockFacts'
import type { CheckCode, CheckIssue } from '../../../core/checks/types'
import { walkFields } from '../../../core/checks/walkFields'

/** What a text can put right. */
export type AiFix =
  | { kind: 'seo' }
  /** `path`: of the picture's own text; `null` where the medium's is the only one. */
  | { kind: 'alt'; block: string; path: string | null; medium: string; before: string }
  | { kind: 'heading'; block: string; path: string }

const SEO: readonly CheckCode[] = [
  'description_long',
  'description_missing',
  'description_short',
  'title_long',
  'title_missing',
]

const ALT: readonly CheckCode[] = ['alt_file_name', 'alt_missing', 'alt_phrase']

/** Fields that hold a heading, by their names. */
const HEADINGS: readonly string[] = ['heading', 'title']

/** How a text puts an issue right; `null`: none does, or what it is about is locked. */
export const aiFixOf = ({
  issue: { block: id, code, field },
  layout,
  registry,
  contentOnly,
  hasSeo,
}: {
  issue: CheckIssue
  layout: Layout
  registry: BlockRegistry
  contentOnly: boolean
  hasSeo: boolean
}): AiFix | null => {
  if (SEO.includes(code)) return hasSeo ? { kind: 'seo' } : null
  const block = id ? locate({ layout, registry, id })?.block : undefined
  const definition = block && registry.get(block.blockType)
  if (!id || !block || !definition) return null
  const isFree = (path: string): boolean =>
    mayEdit({ layout, registry, contentOnly, id }) && !isFieldLocked({ block, path })
  if (ALT.includes(code)) {
    const picture = blockFacts({ block, definition }).pictures.find((one) => one.field === field)
    if (!picture || (picture.altPath && !isFree(picture.altPath))) return null
    const { altPath: path, medium, alt: before } = picture
    return { kind: 'alt', block: id, path, medium, before }
  }
  const path =
    code === 'heading_empty'
      ? emptyHeading(block, registry)
      : code === 'field_required' && field && isHeading(block, field)
        ? field
        : null
  return path && isFree(path) ? { kind: 'heading', block: id, path } : null
}

const isHeading = ({ blockType }: BlockData, path: string): boolean => {
  const name = path.split('.').at(-1) ?? ''
  return HEADINGS.includes(name) || (blockType === 'heading' && name === 'text')
}

/** The first heading of a block that says nothing. */
const emptyHeading = (block: BlockData, registry: BlockRegistry): string | null => {
  const fields = registry.get(block.blockType)?.fields ?? []
  for (const level of walkFields({ fields, values: block, prefix: '', row: null }))
    for (const field of level.fields) {
      if (field.type !== 'text' && field.type !== 'textarea') continue
      const path = `${level.prefix}${field.name}`
      const value = level.values[field.name]
      if (isHeading(block, path) && (typeof value !== 'string' || !value.trim())) return path
    }
  return null
}
