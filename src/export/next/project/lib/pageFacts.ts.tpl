import { allBlocks } from '@/lib/allBlocks'
import { readPages, readSite } from '@/lib/content'
import type { PageContent } from '@/lib/contentTypes'
import { structuredData } from '@/lib/structuredData'

/** What search engines are told about a page, as JSON that may stand in a `<script>`. */
export const pageFacts = (page: PageContent): string | null => {
  const site = readSite()
  const known = [...readPages(), ...site.otherPages]
  const parts = page.path.split('/').slice(1, -1)
  const parents = ['/', ...parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)]
  const facts = structuredData({
    site,
    brand: site.brand,
    page,
    ancestors: parents
      .filter((path) => path !== page.path)
      .flatMap((path) => known.find((other) => other.path === path) ?? []),
    blocks: allBlocks(page.layout),
    logo: site.logo ? site.url + site.logo : undefined,
  })
  return facts && JSON.stringify(facts).replace(/</g, '\\u003c')
}
