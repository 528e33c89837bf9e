import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from 'react'
import type { BlockData } from '@/lib/blocks/types'
import type { PageContent, SiteContent } from '@/lib/contentTypes'
import type { MediaInput } from '@/lib/types'

const FOLDER = join(process.cwd(), 'content')

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))

export const readSite = cache((): SiteContent => readJson('site.json') as SiteContent)

/** Every page, by path. */
export const readPages = cache((): PageContent[] =>
  readdirSync(join(FOLDER, 'pages'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => readJson(`pages/${name}`) as PageContent)
    .sort((a, b) => (a.path < b.path ? -1 : 1)),
)

/** The blocks around the text of the 404 page. */
export const readNotFound = cache(
  (): { layout: BlockData[] } => readJson('not-found.json') as { layout: BlockData[] },
)

/** Uploaded pictures and files by id; the `key` of a variant is its URL path. */
export const readMedia = cache(
  (): Record<string, MediaInput> => readJson('media.json') as Record<string, MediaInput>,
)

/** Drawings by kind, size and seed; see `artKey`. */
export const readArt = cache(
  (): Record<string, { light: string; dark?: string }> =>
    readJson('art.json') as Record<string, { light: string; dark?: string }>,
)

/** What stands inside the `<svg>` of each icon, by its Lucide name. */
export const readIcons = cache(
  (): Record<string, string> => readJson('icons.json') as Record<string, string>,
)
