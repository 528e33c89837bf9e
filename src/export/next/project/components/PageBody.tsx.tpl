import type { ReactNode } from 'react'
import { PageScripts } from '@/components/PageScripts'
import { blocks } from '@/components/blocks'
import type { BlockData } from '@/lib/blocks/types'
import { readSite } from '@/lib/content'
import { renderBlocks } from '@/lib/createRenderContext'
import { siteServices } from '@/lib/services'

export type PageBodyProps = {
  page: { id: string; path: string; title: string; layout: BlockData[] }
  /** Stands in for the blocks between the navigation. */
  children?: ReactNode
}

/** Navigation before and after, everything else in the page's one `<main>`. */
export const PageBody = ({ page, children }: PageBodyProps): ReactNode => {
  const { id, path, title, layout } = page
  const { locale, currency, timeZone, brand, ...site } = readSite()
  const nodes = renderBlocks(layout, {
    page: {
      mode: 'release',
      locale,
      currency,
      timeZone,
      site: { name: site.name, url: site.url, navigation: site.navigation },
      brand,
      page: { id, title, path },
    },
    services: siteServices(),
  }) as ReactNode[]
  const isContent = ({ blockType }: BlockData): boolean => !blocks[blockType]?.isNavigation
  const first = layout.findIndex(isContent)
  const start = first < 0 ? Math.min(1, layout.length) : first
  const end = Math.max(start, layout.findLastIndex(isContent) + 1)
  return (
    <>
      {nodes.slice(0, start)}
      <main id="main">{children ?? nodes.slice(start, end)}</main>
      {nodes.slice(end)}
      <PageScripts layout={layout} />
    </>
  )
}
