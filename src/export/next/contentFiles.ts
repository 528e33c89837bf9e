import { sha256 } from '../../core/release/manifestDigest'
import type { ExportFile } from '../types'
import type { PageContent, SiteParts } from './content/types'

const HASH_LENGTH = 6

/** What the pages say, as JSON that people can edit. */
export const contentFiles = (parts: SiteParts): ExportFile[] => {
  const { site, pages, notFound, media, art, icons } = parts
  const names = new Set<string>()
  return [
    json('content/site.json', site),
    json('content/not-found.json', { layout: notFound }),
    json('content/media.json', media),
    json('content/art.json', art),
    json('content/icons.json', icons),
    ...pages.map((page) => json(`content/pages/${nameOf(page, names)}.json`, page)),
  ]
}

/** `/` → `index`, `/blog/first` → `blog.first`; the path itself stands in the file. */
const nameOf = ({ path }: PageContent, taken: Set<string>): string => {
  const wanted =
    path
      .slice(1)
      .toLowerCase()
      .replace(/\//g, '.')
      .replace(/[^a-z0-9.-]+/g, '-')
      .replace(/^[.-]+|[.-]+$/g, '') || 'index'
  const name =
    taken.has(wanted) || (wanted === 'index' && path !== '/')
      ? `${wanted}-${sha256(path).slice(0, HASH_LENGTH)}`
      : wanted
  taken.add(name)
  return name
}

const json = (path: string, value: unknown): ExportFile => ({
  path,
  bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
})
