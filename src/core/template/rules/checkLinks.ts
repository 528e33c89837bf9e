import { isSafeUrl } from '../../blocks/fields'
import type { ExpandedTemplate } from '../expandTemplate'
import { isRecord } from '../jsonTree'
import { NAVIGATION, placeOf, walkParts, type RuleInput, type TemplateFinding } from '../report'
import { blocksIn } from '../walkTree'

type Problem = Pick<TemplateFinding, 'level' | 'rule' | 'message'>

/** Links to pages, anchors and addresses that lead nowhere. */
export const checkLinks = ({ trials }: Pick<RuleInput, 'trials'>): TemplateFinding[] =>
  trials.flatMap(({ name, expanded }) => {
    const findings: TemplateFinding[] = []
    const targets = targetsOf(expanded)
    walkParts(expanded, (spot, page) => {
      if (!isRecord(spot.node)) return
      const judged = spot.richText
        ? judgeRichTextLink(spot.node, targets)
        : judgeLink({ link: spot.node, page, targets })
      for (const problem of judged)
        findings.push({
          ...problem,
          message:
            problem.rule === 'empty-link' ? `With ${name}: ${problem.message}` : problem.message,
          ...placeOf(spot, page),
        })
    })
    return findings
  })

type Targets = { anchors: Map<string, Set<string>>; paths: Map<string, string> }

const targetsOf = ({ pages }: ExpandedTemplate): Targets => ({
  paths: new Map(pages.map(({ path, key }) => [path, key])),
  anchors: new Map(
    pages.map(({ key, layout }) => [
      key,
      new Set(blocksIn(layout).flatMap(({ block }) => anchorOf(block.anchor))),
    ]),
  ),
})

const anchorOf = (anchor: unknown): string[] =>
  typeof anchor === 'string' && anchor !== '' ? [anchor] : []

const error = (rule: string, message: string): Problem => ({ level: 'error', rule, message })

const judgeLink = ({
  link,
  page,
  targets,
}: {
  link: Record<string, unknown>
  page: string
  targets: Targets
}): Problem[] => {
  const url = typeof link.url === 'string' ? link.url : ''
  if (link.type === 'url') return judgeUrl({ url, page, targets })
  if (isRecord(link.page)) return judgePage(String(link.page.$page), link.anchor, targets)
  if (url !== '' && 'label' in link)
    return [error('broken-link', `A link with "url" needs "type": "url" ("${url}").`)]
  if (link.type === 'page' && link.label)
    return [error('broken-link', `The link "${String(link.label)}" names no page.`)]
  return []
}

const judgeRichTextLink = (node: Record<string, unknown>, targets: Targets): Problem[] => {
  if (typeof node.$page === 'string') return judgePage(node.$page, undefined, targets)
  if (node.linkType !== 'custom' || typeof node.url !== 'string') return []
  return judgeUrl({ url: node.url, page: NAVIGATION, targets })
}

const judgePage = (key: string, anchor: unknown, { anchors }: Targets): Problem[] => {
  const known = anchors.get(key)
  if (!known) return [error('broken-link', `There is no page with the key "${key}".`)]
  return anchorOf(anchor)
    .filter((name) => !known.has(name))
    .map((name) => error('broken-anchor', `Page "${key}" has no block with the anchor "${name}".`))
}

const judgeUrl = ({
  url,
  page,
  targets,
}: {
  url: string
  page: string
  targets: Targets
}): Problem[] => {
  if (/^(mailto:|tel:|https?:\/\/)?\s*$/i.test(url))
    return [error('empty-link', `a link has the address "${url}". Wrap it in $if.`)]
  if (!isSafeUrl(url)) return [error('broken-link', `"${url}" is not an address a link may have.`)]
  const [path = '', fragment] = url.split('#')
  if (path === '') {
    const own = page === NAVIGATION ? [...targets.anchors.values()] : [targets.anchors.get(page)]
    return own.some((names) => names?.has(fragment ?? ''))
      ? []
      : [error('broken-anchor', `No block has the anchor "${fragment ?? ''}".`)]
  }
  // A last segment with a dot is a file that the release makes, as /sitemap.xml.
  if (!path.startsWith('/') || /\.[a-z0-9]+$/i.test(path)) return []
  const key = targets.paths.get(path.replace(/(.)\/+$/, '$1').replace(/\?.*$/, ''))
  if (!key) return [error('broken-link', `There is no page with the path "${path}".`)]
  return [
    {
      level: 'warning',
      rule: 'link-by-path',
      message: `"${url}" breaks when the page moves: give "page": "${key}" in its place.`,
    },
    ...judgePage(key, fragment, targets),
  ]
}
