import { isRecord } from '../jsonTree'
import { placeOf, walkParts, type RuleInput, type TemplateFinding } from '../report'

/** Blocks whose picture is their content: it says something, so it needs words. */
const CONTENT_PICTURES = new Set(['image', 'gallery'])

/** Pictures without alternative text, and files that the template does not bring along. */
export const checkPictures = ({
  manifest,
  trials,
}: Pick<RuleInput, 'manifest' | 'trials'>): TemplateFinding[] => {
  const findings: TemplateFinding[] = []
  const known = new Map(manifest.assets.map((asset) => [asset.path, asset]))
  const used = new Set<string>()
  for (const { expanded } of trials)
    walkParts(expanded, (spot, page) => {
      const { node, block } = spot
      if (!isRecord(node) || spot.richText) return
      const place = placeOf(spot, page)
      if (typeof node.$asset === 'string') {
        used.add(node.$asset)
        if (!known.has(node.$asset))
          findings.push({
            level: 'error',
            rule: 'asset',
            message: `"${node.$asset}" is not listed in assets.`,
            ...place,
          })
        return
      }
      if (typeof node.media === 'string')
        findings.push({
          level: 'error',
          rule: 'asset',
          message: `"media" names a document of another site. Use { "$asset": "assets/…" } or art.`,
          ...place,
        })
      const asset = isRecord(node.media) ? known.get(String(node.media.$asset)) : undefined
      const isPicture = asset !== undefined || typeof node.art === 'string'
      if (!isPicture || asset?.alt || node.alt) return
      const isContent = CONTENT_PICTURES.has(block?.blockType ?? '')
      if (node.alt === undefined || node.alt === null || isContent)
        findings.push({
          level: 'warning',
          rule: 'missing-alt',
          message: isContent
            ? 'The picture is content and needs an alternative text.'
            : 'The picture has no "alt": describe it, or say "alt": "" if it only decorates.',
          ...place,
        })
    })
  // Without a trial nothing is known about use.
  if (trials.length > 0)
    for (const path of known.keys())
      if (!used.has(path) && !JSON.stringify(manifest.pages).includes(`"$asset":"${path}"`))
        findings.push({
          level: 'warning',
          rule: 'unused-asset',
          message: `The file "${path}" is not used.`,
          field: '/assets',
        })
  return findings
}
