import { generateArt } from '../../../core/art/generateArt'
import type { ArtKind } from '../../../core/art/kinds'
import type { BlockRegistry } from '../../../core/blocks/registry'
import { Icon } from '../../../render/Icon'
import type { RenderServices } from '../../../render/createRenderContext'
import type { CanvasData } from '../types'
import type { MediaStore } from './mediaStore'

export type Scheme = 'light' | 'dark'

/** Most drawings kept; the oldest go first. */
const DRAWINGS_KEPT = 400

/** What the renderer asks its host for, answered in the browser. */
export const canvasServices = ({
  registry,
  data: { pages, icons, tokens },
  media,
  api,
  scheme,
}: {
  registry: BlockRegistry
  data: Pick<CanvasData, 'pages' | 'icons' | 'tokens'>
  media: MediaStore
  api: string
  scheme: Scheme
}): RenderServices => {
  const pathById = new Map(pages.map(({ id, path }) => [id, path]))
  const paths = new Set(pages.map(({ path }) => path))
  const draw = drawingsOf(tokens.hex[scheme])
  return {
    registry,
    pathOf: (id) => pathById.get(id) ?? null,
    hasPath: (path) => paths.has(path),
    toUrl: (path) => path,
    media: media.get,
    mediaUrl: (_, { key }) => `${api}/media/file/${encodeURIComponent(key)}`,
    art: (picture) => ({ light: draw(picture) }),
    pages: ({ under, limit }) =>
      pages
        .filter(({ path }) => path !== under && path.startsWith(under.replace(/\/*$/, '/')))
        .sort(
          (a, b) =>
            (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '') || (a.path < b.path ? -1 : 1),
        )
        .slice(0, limit),
    icon: (name) => (icons[name] === undefined ? null : <Icon drawing={icons[name]} />),
    formAction: () => '',
    report: () => undefined,
  }
}

type Drawing = { kind: ArtKind; seed: string; width: number; height: number }

const drawingsOf = (
  colors: CanvasData['tokens']['hex'][Scheme],
): ((drawing: Drawing) => string) => {
  const drawn = new Map<string, string>()
  return (drawing) => {
    const key = `${drawing.kind} ${drawing.width} ${drawing.height} ${drawing.seed}`
    const known = drawn.get(key)
    if (known) return known
    const url = `data:image/svg+xml,${encodeURIComponent(generateArt({ ...drawing, colors }))}`
    drawn.set(key, url)
    const oldest = drawn.size > DRAWINGS_KEPT ? drawn.keys().next().value : undefined
    if (oldest !== undefined) drawn.delete(oldest)
    return url
  }
}
