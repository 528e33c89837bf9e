import { isRecord } from '../jsonTree'
import type { RuleInput, TemplateFinding } from '../report'
import type { TemplateBlock } from '../types'
import { walkTree } from '../walkTree'

/** Characters that search engines show, about. */
const TITLE_LENGTH = { min: 10, max: 65 }
const DESCRIPTION_LENGTH = { min: 50, max: 165 }

/** Path segments; deeper pages are hard to find and to name. */
const MAX_PATH_DEPTH = 3

/** Home page, keys and paths of pages, one h1 a page, titles and descriptions for search. */
export const checkPages = ({ manifest, registry, trials }: RuleInput): TemplateFinding[] => {
  const findings: TemplateFinding[] = []
  const { pages } = manifest
  if (!pages.some(({ path }) => path === '/'))
    findings.push({ level: 'error', rule: 'home-page', message: 'No page has the path "/".' })
  pages.forEach(({ key, path }, index) => {
    const before = pages.slice(0, index)
    if (before.some((other) => other.key === key))
      findings.push({
        level: 'error',
        rule: 'duplicate-key',
        message: `Two pages have the key "${key}".`,
        page: key,
      })
    if (before.some((other) => other.path === path))
      findings.push({
        level: 'error',
        rule: 'duplicate-path',
        message: `Two pages have the path "${path}".`,
        page: key,
      })
    if (path.split('/').length - 1 > MAX_PATH_DEPTH)
      findings.push({
        level: 'warning',
        rule: 'page-depth',
        message: `"${path}" is more than ${MAX_PATH_DEPTH} levels deep.`,
        page: key,
      })
  })

  const isHero = (slug: string): boolean => registry.get(slug)?.category === 'hero'
  for (const { kind, expanded } of trials) {
    const titles = new Map<string, string>()
    for (const { key: page, seo, layout } of expanded.pages) {
      const headings = countTopHeadings(layout, isHero)
      if (headings !== 1)
        findings.push({
          level: 'error',
          rule: 'one-h1',
          message: `The page has ${headings} main headings (heroes or headings of level 1), not one.`,
          page,
        })
      // The longest answers are not what a site says.
      if (kind === 'longest') continue
      findings.push(...lengthFindings({ field: 'title', text: seo.title, page, ...TITLE_LENGTH }))
      findings.push(
        ...lengthFindings({
          field: 'description',
          text: seo.description,
          page,
          ...DESCRIPTION_LENGTH,
        }),
      )
      const other = titles.get(seo.title)
      if (other)
        findings.push({
          level: 'warning',
          rule: 'seo-title',
          message: `The title for search is the same as that of page "${other}".`,
          page,
          field: 'seo.title',
        })
      titles.set(seo.title, page)
    }
  }
  return findings
}

const countTopHeadings = (layout: TemplateBlock[], isHero: (slug: string) => boolean): number => {
  let count = 0
  walkTree(layout, ({ node, block, richText }) => {
    if (!isRecord(node)) return
    if (richText) count += node.type === 'heading' && node.tag === 'h1' ? 1 : 0
    else if (node === block && isHero(block.blockType)) count += 1
    else if (node === block && block.blockType === 'heading')
      count += /^h?1$/.test(String(block.level)) ? 1 : 0
  })
  return count
}

const lengthFindings = ({
  field,
  text,
  page,
  min,
  max,
}: {
  field: 'title' | 'description'
  text: string
  page: string
  min: number
  max: number
}): TemplateFinding[] =>
  text.length >= min && text.length <= max
    ? []
    : [
        {
          level: 'warning',
          rule: `seo-${field}`,
          message: `"${text}" has ${text.length} characters; ${min} to ${max} are shown in full.`,
          page,
          field: `seo.${field}`,
        },
      ]
