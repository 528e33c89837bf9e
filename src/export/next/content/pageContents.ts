import type { PageSummary } from '../../../core/blocks/types'
import { idOf } from '../../../core/tenancy/idOf'
import type { PreparedPage, PreparedSite } from '../../../render/prepareSite'
import { mediaShareImage } from '../../../render/siteIcons'
import type { PublicFiles } from './PublicFiles'
import type { PageContent } from './types'

/** The pages as they stand in the project's content. */
export const pageContents = ({
  site,
  pages,
  summaries,
  files,
}: {
  site: PreparedSite
  pages: readonly PreparedPage[]
  summaries: readonly PageSummary[]
  files: PublicFiles
}): PageContent[] =>
  pages.map((page) => {
    const { id, path, title, seo, publishedAt, updatedAt, layout } = page
    return {
      id,
      path,
      title,
      seo,
      publishedAt,
      updatedAt,
      picture: summaries.find((summary) => summary.id === id)?.picture,
      shareImage: shareImageOf({ site, page, files }),
      layout,
    }
  })

const shareImageOf = ({
  site,
  page,
  files,
}: {
  site: PreparedSite
  page: PreparedPage
  files: PublicFiles
}): string | undefined => {
  const id = idOf(page.seo?.image)
  const media = id ? site.input.media.get(id) : undefined
  const image = media ? mediaShareImage(media) : null
  return image
    ? files.add({
        folder: 'images',
        name: `share ${page.title}.jpg`,
        id: image.path,
        load: image.load,
      })
    : undefined
}
