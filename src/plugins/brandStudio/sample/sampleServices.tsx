import { blockRegistry } from '../../../blocks/library'
import { generateArt } from '../../../core/art/generateArt'
import type { DesignTokens } from '../../../core/brand/types'
import { Icon } from '../../../render/Icon'
import type { RenderServices } from '../../../render/createRenderContext'
import type { MediaInput } from '../../../render/types'

/** What the renderer asks its host for, of a site that is only a sample. */
export const sampleServices = ({
  tokens,
  scheme,
  icons,
  logo,
  api,
}: {
  tokens: DesignTokens
  scheme: 'light' | 'dark'
  icons: Readonly<Record<string, string>>
  logo: MediaInput | null
  api: string
}): RenderServices => ({
  registry: blockRegistry,
  pathOf: () => null,
  hasPath: (path) => path === '/',
  toUrl: (path) => path,
  media: (id) => (logo?.id === id ? logo : null),
  mediaUrl: (_, { key }) => `${api}/media/file/${encodeURIComponent(key)}`,
  art: (picture) => ({
    light: `data:image/svg+xml,${encodeURIComponent(generateArt({ ...picture, colors: tokens.hex[scheme] }))}`,
  }),
  pages: () => [],
  icon: (name) => (icons[name] === undefined ? null : <Icon drawing={icons[name]} />),
  formAction: () => '',
  report: () => undefined,
})
