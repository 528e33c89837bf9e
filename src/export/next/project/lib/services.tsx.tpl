import { Icon } from '@/components/Icon'
import { blocks } from '@/components/blocks'
import { artKey } from '@/lib/artKey'
import type { PageSummary } from '@/lib/blocks/types'
import { readArt, readIcons, readMedia, readPages, readSite } from '@/lib/content'
import type { RenderServices } from '@/lib/createRenderContext'

/** What blocks look up about the site: its pages, pictures and icons. */
export const siteServices = (): RenderServices => {
  const site = readSite()
  const own = readPages()
  const all: PageSummary[] = [...own.map(toSummary), ...site.otherPages]
  const media = readMedia()
  const icons = readIcons()
  const isOther = (path: string): boolean => site.otherPages.some((other) => other.path === path)

  return {
    registry: { get: (slug) => (Object.hasOwn(blocks, slug) ? blocks[slug] : undefined) },
    pathOf: (id) => all.find((page) => page.id === id)?.path ?? null,
    hasPath: (path) => all.some((page) => page.path === path),
    toUrl: (path) => (isOther(path.split(/[?#]/, 1)[0] ?? path) ? site.url + path : path),
    media: (id) => (Object.hasOwn(media, id) ? (media[id] ?? null) : null),
    mediaUrl: (_, { key }) => key,
    art: drawingOf,
    pages: ({ under, limit }) =>
      all
        .filter(({ path }) => path !== under && path.startsWith(under.replace(/\/*$/, '/')))
        .sort(
          (a, b) =>
            (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '') || (a.path < b.path ? -1 : 1),
        )
        .slice(0, Math.max(0, Math.floor(limit))),
    icon: (name) => (icons[name] ? Icon({ drawing: icons[name] }) : null),
    formAction: (blockId) => `/api/forms/${blockId}`,
    report: ({ message, blockType }) => console.warn(`${blockType ?? 'page'}: ${message}`),
  }
}

const toSummary = ({
  id,
  path,
  title,
  seo,
  publishedAt,
  picture,
}: ReturnType<typeof readPages>[number]): PageSummary => ({
  id,
  path,
  title,
  description: seo?.description ?? undefined,
  publishedAt: publishedAt ?? undefined,
  picture,
})

/** The drawing of a kind, seed and size; where there is none, another one of its kind. */
const drawingOf: RenderServices['art'] = (picture) => {
  const drawings = readArt()
  const alike = Object.keys(drawings).find((key) => key.startsWith(`${picture.kind} `))
  return drawings[artKey(picture)] ?? drawings[alike ?? ''] ?? { light: '' }
}
