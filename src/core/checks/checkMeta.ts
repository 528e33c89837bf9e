import type { CheckIssue } from './types'

/** A page's words for search engines and shared links. */
type MetaFact = {
  /** What the page's `<title>` is made of. */
  title: string
  /** Its own SEO title, if any. */
  seoTitle: string
  description: string
  noindex: boolean
}

/**
 * Characters that results show on most screens. Google cuts by width (about 600 and 920 pixels), not by
 * a number: 60 and 155 characters of an average text fill that. A description under 50 is mostly replaced
 * by text of the page.
 */
const META_LENGTHS = { title: 60, description: 160, shortDescription: 50 } as const

/** Title and description as search engines and shared links show them. */
export const checkMeta = ({ title, seoTitle, description, noindex }: MetaFact): CheckIssue[] => {
  const issues: CheckIssue[] = []
  const shown = title.trim()
  const text = description.trim()
  if (!shown) issues.push({ level: 'error', code: 'title_missing', field: 'seo.title' })
  else if (shown.length > META_LENGTHS.title)
    issues.push({
      level: 'notice',
      code: 'title_long',
      field: seoTitle.trim() ? 'seo.title' : 'title',
      values: { length: shown.length, most: META_LENGTHS.title },
    })
  if (noindex) return [...issues, { level: 'notice', code: 'noindex', field: 'seo.noindex' }]
  const field = 'seo.description'
  if (!text) issues.push({ level: 'warning', code: 'description_missing', field })
  else if (text.length > META_LENGTHS.description)
    issues.push({
      level: 'notice',
      code: 'description_long',
      field,
      values: { length: text.length, most: META_LENGTHS.description },
    })
  else if (text.length < META_LENGTHS.shortDescription)
    issues.push({
      level: 'notice',
      code: 'description_short',
      field,
      values: { length: text.length, least: META_LENGTHS.shortDescription },
    })
  return issues
}
